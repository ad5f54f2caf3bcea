/**
 * Tables of items on ordered pages: key layout, operations, transactions, catalogue, opening and
 * closing. {@link io.pressmark.chronicle.internal.store.ChangeLog} states the steps by which
 * changes become atomic and lasting.
 */
@NullMarked
package io.pressmark.chronicle.internal.store;

import org.jspecify.annotations.NullMarked;
