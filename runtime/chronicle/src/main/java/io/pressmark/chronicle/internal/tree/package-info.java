/**
 * Ordered maps in pages: page layout, search, publication, splitting, reading of ranges, large
 * values and recovery. No input or output, no knowledge of items. {@link
 * io.pressmark.chronicle.internal.tree.Partition} is the way in.
 */
@NullMarked
package io.pressmark.chronicle.internal.tree;

import org.jspecify.annotations.NullMarked;
