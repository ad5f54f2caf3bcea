/**
 * DynamoDB's older request parameters, as the expressions that mean the same: {@code Expected},
 * {@code QueryFilter}, {@code ScanFilter}, {@code ConditionalOperator}, {@code KeyConditions},
 * {@code AttributeUpdates} and {@code AttributesToGet}.
 *
 * <p>Behind this package there is one form of everything: a {@link
 * io.pressmark.core.expression.ConditionExpression}, {@link
 * io.pressmark.core.expression.KeyConditionExpression}, {@link
 * io.pressmark.core.expression.UpdateExpression} or {@link
 * io.pressmark.core.expression.ProjectionExpression}. What the older form refuses and an expression
 * does not, or in other words, is refused here, with a {@link
 * io.pressmark.endpoint.error.ServiceException} in the words of the service.
 *
 * <p>The conditions of one parameter together come to at most 300 operators, as an expression's do:
 * at least 150 conditions.
 */
@NullMarked
package io.pressmark.endpoint.legacy;

import org.jspecify.annotations.NullMarked;
