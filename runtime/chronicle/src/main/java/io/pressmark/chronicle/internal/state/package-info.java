/**
 * What all tables of an open store share. {@link io.pressmark.chronicle.internal.state.ChangeLog}
 * states the steps by which changes become atomic and lasting.
 */
@NullMarked
package io.pressmark.chronicle.internal.state;

import org.jspecify.annotations.NullMarked;
