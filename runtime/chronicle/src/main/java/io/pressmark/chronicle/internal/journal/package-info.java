/**
 * The journal: changes that are one, whatever they touch, and the order of all changes.
 *
 * <p>It knows nothing of pages and tables. What is above it holds the locks, appends a record, and
 * applies it; {@link io.pressmark.chronicle.internal.journal.Journal} says in which order.
 */
@NullMarked
package io.pressmark.chronicle.internal.journal;

import org.jspecify.annotations.NullMarked;
