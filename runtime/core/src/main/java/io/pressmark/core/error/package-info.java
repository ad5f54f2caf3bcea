/**
 * The exceptions of Pressmark: one small unchecked tree. {@link
 * io.pressmark.core.error.RequestException} and below carry DynamoDB's error names; {@link
 * io.pressmark.core.error.StoreException} and below say what is wrong with the store.
 */
@NullMarked
package io.pressmark.core.error;

import org.jspecify.annotations.NullMarked;
