/** The syntax tree of conditions and updates, and their evaluation on the bytes of an item. */
@NullMarked
package io.pressmark.core.expression;

import org.jspecify.annotations.NullMarked;
