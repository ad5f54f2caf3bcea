package io.pressmark.cli.item;

import io.pressmark.core.format.ItemReader;
import java.io.IOException;

/** Takes items one after the other. */
@FunctionalInterface
public interface ItemVisitor {
  /** Takes an item, which is only there during the call. */
  void visit(ItemReader item) throws IOException;
}
