/** Writes the class that turns objects into items and back. */
package io.pressmark.processor.write.schema;
