/**
 * What a store does beside the operations it is asked for: partitions that grow are divided,
 * expired items and old records of streams deleted, heat written down.
 */
@NullMarked
package io.pressmark.chronicle.internal.upkeep;

import org.jspecify.annotations.NullMarked;
