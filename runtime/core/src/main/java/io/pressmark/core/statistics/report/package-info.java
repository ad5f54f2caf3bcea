/**
 * The partition report: how evenly a table's items and operations spread over its partitions and
 * keys, what stands out, and what to do about it; as an object, as text, and as one page of HTML.
 *
 * <p>Everything here is immutable, made of statistics of one moment, and safe to share between
 * threads.
 */
@NullMarked
package io.pressmark.core.statistics.report;

import org.jspecify.annotations.NullMarked;
