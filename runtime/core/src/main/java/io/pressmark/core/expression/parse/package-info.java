/**
 * From DynamoDB's expression strings, with their {@code #name} and {@code :value} placeholders, to
 * syntax trees: {@link io.pressmark.core.expression.parse.ExpressionParser}.
 */
@NullMarked
package io.pressmark.core.expression.parse;

import org.jspecify.annotations.NullMarked;
