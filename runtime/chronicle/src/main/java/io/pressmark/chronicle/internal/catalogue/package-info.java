/** Which tables, indexes and streams a store has: listed, made, opened and dropped. */
@NullMarked
package io.pressmark.chronicle.internal.catalogue;

import org.jspecify.annotations.NullMarked;
