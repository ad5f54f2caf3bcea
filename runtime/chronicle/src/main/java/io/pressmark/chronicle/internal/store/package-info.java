/** Tables of items on ordered pages: key layout, operations, catalogue, opening and closing. */
@NullMarked
package io.pressmark.chronicle.internal.store;

import org.jspecify.annotations.NullMarked;
