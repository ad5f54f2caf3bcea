/**
 * A plain model of the rules of tables, and random operations that compare a store with it: {@link
 * io.pressmark.testkit.model.RandomOperations}. The model shares no code with the runtime but the
 * values themselves.
 */
@NullMarked
package io.pressmark.testkit.model;

import org.jspecify.annotations.NullMarked;
