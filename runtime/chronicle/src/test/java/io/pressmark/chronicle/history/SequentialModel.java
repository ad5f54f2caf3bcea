package io.pressmark.chronicle.history;

import org.jspecify.annotations.Nullable;

/**
 * What operations do when one comes after the other.
 *
 * @param <S> the state, immutable and with an {@code equals} by content
 * @param <O> an operation together with its answer
 */
interface SequentialModel<S, O> {

  S initial();

  /** The state after the operation; null if it cannot give this answer in this state. */
  @Nullable S next(S state, O operation);
}
