/**
 * Change streams of tables, as engines give them: what was changed, in encoded form, and from where
 * to read on. Applications read them as typed objects, {@link
 * io.pressmark.core.table.TypedTable#changes()}.
 */
@NullMarked
package io.pressmark.core.stream;

import org.jspecify.annotations.NullMarked;
