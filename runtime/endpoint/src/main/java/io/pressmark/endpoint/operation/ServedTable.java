package io.pressmark.endpoint.operation;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.value.KeyRules;
import java.util.Map;

/** A table, with what turns keys and items of requests into encoded ones and back. Thread-safe. */
public final class ServedTable {
  private final StoreTable table;
  private final NameBinding names;

  ServedTable(StoreTable table) {
    this.table = table;
    this.names = NameBinding.untyped(table.names(), table.definition());
  }

  /** The table itself. */
  public StoreTable table() {
    return table;
  }

  /** What it is at this moment. */
  public TableDefinition definition() {
    return table.definition();
  }

  /** The table's name. */
  public String name() {
    return table.definition().name();
  }

  /**
   * The key that a request names.
   *
   * @throws io.pressmark.endpoint.error.ServiceException when it is none of this table
   */
  public EncodedKey key(Map<String, AttributeValue> key) {
    KeyRules.requireKey(key, definition());
    return encode(key);
  }

  /**
   * The key of an item that is put.
   *
   * @throws io.pressmark.endpoint.error.ServiceException when it has none
   */
  public EncodedKey keyOf(Map<String, AttributeValue> item) {
    KeyRules.requireItem(item, definition());
    return encode(item);
  }

  private EncodedKey encode(Map<String, AttributeValue> attributes) {
    KeyWriter key = new KeyWriter().begin(definition());
    AttributeMaps.writeKey(attributes, definition(), key);
    return key.key();
  }

  /** The item with this key, without it. */
  public EncodedItem encode(Map<String, AttributeValue> item, EncodedKey key) {
    return AttributeMaps.writeItem(item, definition(), key, new ItemWriter().begin(names));
  }

  /** A reader for items of this table. */
  public ItemReader reader() {
    return new ItemReader().bind(names, definition());
  }

  /** The attributes of a key. */
  public Map<String, AttributeValue> attributes(EncodedKey key) {
    EncodedItem nothing = new ItemWriter().begin(names).finish(0);
    return AttributeMaps.read(reader().load(key, nothing));
  }
}
