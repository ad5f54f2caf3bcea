package io.pressmark.cli.item;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;

/**
 * Encodes items of a table that may or may not exist, and checks them by the way: what can be
 * encoded can be stored. For one thread.
 */
public final class ItemEncoder {
  private final TableDefinition definition;
  private final NameBinding names;
  private final KeyWriter key = new KeyWriter();
  private final ItemWriter writer = new ItemWriter();

  /** Encodes with the names of this dictionary, to which names that are new are added. */
  public ItemEncoder(TableDefinition definition, NameDictionary dictionary) {
    this.definition = definition;
    this.names = NameBinding.untyped(dictionary, definition);
  }

  /**
   * The encoded item, valid until the next call, as is its {@link #key}.
   *
   * @throws io.pressmark.core.error.ValidationException when it breaks a rule
   */
  public EncodedItem encode(Map<String, AttributeValue> item) {
    AttributeMaps.writeKey(item, definition, key.begin(definition));
    return AttributeMaps.writeItem(item, definition, key.key(), writer.begin(names));
  }

  /** The key of the item encoded last. */
  public EncodedKey key() {
    return key.key();
  }
}
