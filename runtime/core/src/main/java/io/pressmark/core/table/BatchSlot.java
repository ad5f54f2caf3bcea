package io.pressmark.core.table;

import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.WriteOutcome;

/** The buffers of one action of a batch that writes, used again request after request. */
final class BatchSlot {
  final KeyWriter key = new KeyWriter();
  final ItemWriter writer = new ItemWriter();
  private final WriteOutcome outcome = new WriteOutcome();

  /** A cleared outcome that asks for no images. */
  WriteOutcome outcome() {
    return outcome.ask(ReturnValues.NONE, ReturnValues.NONE);
  }
}
