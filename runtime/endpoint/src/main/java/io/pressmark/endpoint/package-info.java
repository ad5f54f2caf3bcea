/** Any store behind DynamoDB's protocol: HTTP, JSON, version 2012-08-10. */
@NullMarked
package io.pressmark.endpoint;

import org.jspecify.annotations.NullMarked;
