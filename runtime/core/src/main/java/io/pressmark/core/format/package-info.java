/**
 * How items lie in bytes: the item format with its writer and reader, the order-preserving encoding
 * of keys, and the dictionary of attribute names. {@link io.pressmark.core.format.ItemFormat} draws
 * an item, {@link io.pressmark.core.format.EncodedKey} and {@link
 * io.pressmark.core.format.KeyNumber} draw a key.
 */
@NullMarked
package io.pressmark.core.format;

import org.jspecify.annotations.NullMarked;
