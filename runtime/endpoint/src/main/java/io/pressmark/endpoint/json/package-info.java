/** What came in a request, as a tree. */
@NullMarked
package io.pressmark.endpoint.json;

import org.jspecify.annotations.NullMarked;
