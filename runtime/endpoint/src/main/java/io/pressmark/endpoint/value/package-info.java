/** Attribute values, keys and items, between requests and stores. */
@NullMarked
package io.pressmark.endpoint.value;

import org.jspecify.annotations.NullMarked;
