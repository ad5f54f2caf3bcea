/**
 * Batches and transactions of items of several tables, and the client request tokens of those that
 * were carried out.
 */
@NullMarked
package io.pressmark.chronicle.internal.transaction;

import org.jspecify.annotations.NullMarked;
