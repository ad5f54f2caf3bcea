/**
 * The seam between the mapper and its engines: {@link io.pressmark.core.store.ItemStore} and what
 * its operations take and return. Application code uses {@link io.pressmark.core.Database}.
 */
@NullMarked
package io.pressmark.core.store;

import org.jspecify.annotations.NullMarked;
