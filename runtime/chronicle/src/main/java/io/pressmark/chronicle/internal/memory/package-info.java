/** Raw memory. Its one class is the only one of the engine that touches memory outside the heap. */
@NullMarked
package io.pressmark.chronicle.internal.memory;

import org.jspecify.annotations.NullMarked;
