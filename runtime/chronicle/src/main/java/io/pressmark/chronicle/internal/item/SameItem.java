package io.pressmark.chronicle.internal.item;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import java.util.Arrays;

/** Whether two items with one key are the same, whatever the order of their attributes and sets. */
public final class SameItem {
  private SameItem() {}

  public static boolean test(
      TableDefinition table,
      NameDictionary names,
      EncodedKey key,
      EncodedItem left,
      EncodedItem right) {
    if (left.itemSize() != right.itemSize()) {
      return false;
    }
    if (Arrays.equals(left.bytes(), 0, left.length(), right.bytes(), 0, right.length())) {
      return true;
    }
    ItemReader reader = new ItemReader().bind(NameBinding.untyped(names, table), table);
    return AttributeMaps.read(reader.load(key, left))
        .equals(AttributeMaps.read(reader.load(key, right)));
  }
}
