package io.pressmark.core.table;

import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;

/** The buffers of one action of a batch that writes, used again request after request. */
final class BatchSlot {
  final KeyWriter key = new KeyWriter();
  final ItemWriter writer = new ItemWriter();
}
