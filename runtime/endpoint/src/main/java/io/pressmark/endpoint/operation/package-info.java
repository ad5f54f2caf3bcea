/** What operations have in common. */
@NullMarked
package io.pressmark.endpoint.operation;

import org.jspecify.annotations.NullMarked;
