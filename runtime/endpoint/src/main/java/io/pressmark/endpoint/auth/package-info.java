/** Who sent a request: signatures in AWS's version 4. */
@NullMarked
package io.pressmark.endpoint.auth;

import org.jspecify.annotations.NullMarked;
