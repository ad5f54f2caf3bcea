/** Operations on tables. */
@NullMarked
package io.pressmark.endpoint.table;

import org.jspecify.annotations.NullMarked;
