/**
 * The embedded store: tables of items in ordered pages outside the heap, in files that are
 * Chronicle maps or in memory.
 *
 * <p>Applications open it with {@link io.pressmark.core.Database}, which finds it through {@link
 * io.pressmark.chronicle.ChronicleStoreProvider}. No JVM flag is needed on Java 17 and later; see
 * {@link io.pressmark.chronicle.ChronicleItemStore} for what is done instead, and how to turn it
 * off.
 */
@NullMarked
package io.pressmark.chronicle;

import org.jspecify.annotations.NullMarked;
