/**
 * A table with its partitions, and what follows from its items: reads and writes of one item and of
 * many, the entries of secondary indexes, and the records of change streams.
 */
@NullMarked
package io.pressmark.chronicle.internal.table;

import org.jspecify.annotations.NullMarked;
