/** Operations on change streams. */
@NullMarked
package io.pressmark.endpoint.stream;

import org.jspecify.annotations.NullMarked;
