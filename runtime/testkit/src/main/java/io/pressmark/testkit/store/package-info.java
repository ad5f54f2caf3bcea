/** Stores around stores, for tests of what happens when a store does not do all it is asked for. */
@NullMarked
package io.pressmark.testkit.store;

import org.jspecify.annotations.NullMarked;
