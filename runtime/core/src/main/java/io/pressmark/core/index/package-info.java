/** How the entries of a secondary index are made of items, for engines. */
@NullMarked
package io.pressmark.core.index;

import org.jspecify.annotations.NullMarked;
