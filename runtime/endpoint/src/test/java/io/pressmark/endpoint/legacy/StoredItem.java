package io.pressmark.endpoint.legacy;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.evaluate.ConditionEvaluator;
import io.pressmark.core.expression.evaluate.UpdateApplier;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import java.util.Optional;

/** An item with the key {@code p = "k"}, or its absence, as a store has it. */
final class StoredItem {
  private static final TableDefinition TABLE =
      TableDefinition.builder("things").partitionKey("p", ScalarType.S).build();

  /** What the key adds to the size of an item: a name and a value. */
  private static final int KEY_SIZE = 2;

  private final NameBinding names = NameBinding.untyped(NameDictionary.inMemory(), TABLE);
  private final Optional<ItemReader> item;

  private StoredItem(Optional<Map<String, AttributeValue>> attributes) {
    this.item = attributes.map(this::encode);
  }

  /** An item of these attributes besides its key. */
  static StoredItem of(Map<String, AttributeValue> attributes) {
    return new StoredItem(Optional.of(attributes));
  }

  static StoredItem absent() {
    return new StoredItem(Optional.empty());
  }

  private ItemReader encode(Map<String, AttributeValue> attributes) {
    return read(AttributeMaps.writeItem(attributes, TABLE, key(), new ItemWriter().begin(names)));
  }

  private ItemReader read(EncodedItem encoded) {
    return new ItemReader().bind(names, TABLE).load(key(), encoded);
  }

  private static EncodedKey key() {
    KeyWriter key = new KeyWriter();
    AttributeMaps.writeKey(Map.of("p", AttributeValue.s("k")), TABLE, key.begin(TABLE));
    return key.key();
  }

  boolean satisfies(ConditionExpression condition) {
    return ConditionEvaluator.test(condition, item.orElse(null));
  }

  /** The attributes after the update, without the key; empty when there is no item then. */
  Optional<Map<String, AttributeValue>> after(UpdateExpression update) {
    EncodedItem updated =
        UpdateApplier.apply(update, item.orElse(null), KEY_SIZE, names, new ItemWriter());
    return updated == null
        ? Optional.empty()
        : Optional.of(AttributeMaps.readWithoutKey(read(updated)));
  }
}
