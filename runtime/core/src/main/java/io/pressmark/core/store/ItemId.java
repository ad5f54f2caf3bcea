package io.pressmark.core.store;

import io.pressmark.core.format.EncodedKey;

/** Which item an action concerns. The key is the action's own buffer. */
record ItemId(String table, EncodedKey key) {
  static ItemId of(WriteAction action) {
    return new ItemId(action.table().definition().name(), action.key());
  }

  static ItemId of(ReadAction action) {
    return new ItemId(action.table().definition().name(), action.key());
  }
}
