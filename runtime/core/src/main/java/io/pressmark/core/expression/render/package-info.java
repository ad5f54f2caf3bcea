/**
 * From syntax trees back to DynamoDB's expression strings: {@link
 * io.pressmark.core.expression.render.ExpressionRenderer}.
 */
@NullMarked
package io.pressmark.core.expression.render;

import org.jspecify.annotations.NullMarked;
