/** Writes the typed attribute constants. */
package io.pressmark.processor.write.attribute;
