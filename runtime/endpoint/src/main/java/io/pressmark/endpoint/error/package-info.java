/** What went wrong, in the names and words of the protocol. */
@NullMarked
package io.pressmark.endpoint.error;

import org.jspecify.annotations.NullMarked;
