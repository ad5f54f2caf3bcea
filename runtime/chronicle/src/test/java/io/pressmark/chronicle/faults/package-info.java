/** Every operation on the store's files fails once, in every kind of change. */
@NullMarked
package io.pressmark.chronicle.faults;

import org.jspecify.annotations.NullMarked;
