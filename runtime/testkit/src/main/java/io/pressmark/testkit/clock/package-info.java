/** Time that a test sets. */
@NullMarked
package io.pressmark.testkit.clock;

import org.jspecify.annotations.NullMarked;
