/**
 * An item as an entry of a tree: the layout of its key, the hash of its partition key, and how much
 * it weighs.
 */
@NullMarked
package io.pressmark.chronicle.internal.item;

import org.jspecify.annotations.NullMarked;
