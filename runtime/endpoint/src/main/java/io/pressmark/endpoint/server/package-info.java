/** HTTP: requests in, answers out, and what bounds them. */
@NullMarked
package io.pressmark.endpoint.server;

import org.jspecify.annotations.NullMarked;
