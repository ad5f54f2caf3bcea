/**
 * Expressions on the bytes of an item, for engines: what a condition says of it, what an update
 * makes of it, what a projection keeps. Only what an expression names is decoded.
 */
@NullMarked
package io.pressmark.core.expression.evaluate;

import org.jspecify.annotations.NullMarked;
