package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.tree.Run;

/**
 * Buffers of one thread, so that reading and writing an item allocates nothing. They hold nothing
 * of a store between operations, and no operation calls another one while it uses them.
 */
final class Scratch {
  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  final ItemKey key = new ItemKey();
  final ItemSink sink = new ItemSink();
  final ItemChange change = new ItemChange();
  final Run run = new Run();
  final SampledOperations sampled = new SampledOperations();

  private Scratch() {}

  static Scratch get() {
    return OF_THREAD.get();
  }
}
