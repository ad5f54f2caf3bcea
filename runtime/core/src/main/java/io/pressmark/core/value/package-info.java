/**
 * Attribute values: DynamoDB's ten types as immutable Java values, with their equality, order and
 * size.
 */
@NullMarked
package io.pressmark.core.value;

import org.jspecify.annotations.NullMarked;
