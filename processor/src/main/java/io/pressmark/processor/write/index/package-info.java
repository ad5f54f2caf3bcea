/** Writes the classes of secondary indexes. */
package io.pressmark.processor.write.index;
