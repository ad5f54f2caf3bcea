/** The definition of a table: its name and its key. */
@NullMarked
package io.pressmark.core.schema;

import org.jspecify.annotations.NullMarked;
