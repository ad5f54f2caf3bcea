/** How the entries of a secondary index are made of items. */
@NullMarked
package io.pressmark.chronicle.internal.index;

import org.jspecify.annotations.NullMarked;
