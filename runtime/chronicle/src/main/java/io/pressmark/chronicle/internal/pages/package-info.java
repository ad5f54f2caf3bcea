/**
 * Pages of constant size outside the heap: the interface the ordered layer asks, and what serves
 * it.
 */
@NullMarked
package io.pressmark.chronicle.internal.pages;

import org.jspecify.annotations.NullMarked;
