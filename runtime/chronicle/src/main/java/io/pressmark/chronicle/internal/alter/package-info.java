/**
 * Changes of a table that is in use: indexes added with their entries and removed, time to live,
 * streams and throughput.
 */
@NullMarked
package io.pressmark.chronicle.internal.alter;

import org.jspecify.annotations.NullMarked;
