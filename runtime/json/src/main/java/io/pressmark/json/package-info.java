/**
 * DynamoDB JSON: attribute values, items, and files with an item on each line, read and written as
 * streams.
 *
 * <p>Everything that is read is distrusted: text that is not UTF-8, not JSON, of another shape, or
 * that breaks a rule of the data model is a {@link io.pressmark.json.JsonException} with line and
 * column, in memory bounded by the input. Numbers are exact: they are text in DynamoDB JSON.
 */
@NullMarked
package io.pressmark.json;

import org.jspecify.annotations.NullMarked;
