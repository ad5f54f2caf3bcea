package io.pressmark.json;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;

/** Items with the key {@code id} (S) and {@code at} (N) in the item format. */
final class EncodedItems {
  private static final TableDefinition TABLE =
      TableDefinition.builder("items")
          .partitionKey("id", ScalarType.S)
          .sortKey("at", ScalarType.N)
          .build();

  private final NameBinding names = NameBinding.untyped(NameDictionary.inMemory(), "id", "at");
  private final KeyWriter key = new KeyWriter();
  private final ItemWriter writer = new ItemWriter();
  private final ItemReader reader = new ItemReader().bind(names, ScalarType.S, ScalarType.N);

  /** A reader of this item, valid until the next call. */
  ItemReader encode(Map<String, AttributeValue> item) {
    AttributeMaps.writeKey(item, TABLE, key.begin(TABLE));
    return reader.load(
        key.key(), AttributeMaps.writeItem(item, TABLE, key.key(), writer.begin(names)));
  }
}
