/** Tables spoken to in attribute maps, for tests of stores. */
@NullMarked
package io.pressmark.testkit.item;

import org.jspecify.annotations.NullMarked;
