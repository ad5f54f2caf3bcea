/**
 * What a store tells about itself: items, bytes, pages and operations, by table and by partition.
 */
@NullMarked
package io.pressmark.core.statistics;

import org.jspecify.annotations.NullMarked;
