package io.pressmark.chronicle.internal.index;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyNumber;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys that pages of one index start after, as attributes and back. What {@link IndexKeys}
 * leaves of a long partition key of the table is taken from the page. Immutable and thread-safe.
 */
public final class IndexStartKeys {
  private final TableDefinition table;
  private final IndexDefinition index;
  private final IndexKeys keys;
  private final NameBinding names;

  /**
   * @param names the untyped binding of the table
   */
  public IndexStartKeys(
      TableDefinition table, IndexDefinition index, IndexKeys keys, NameBinding names) {
    this.table = table;
    this.index = index;
    this.keys = keys;
    this.names = names;
  }

  /** The attributes of the key of the entry that a page evaluated last. */
  public Map<String, AttributeValue> attributes(ItemBatch page) {
    EncodedKey entry = page.lastEvaluatedKey().orElseThrow();
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    addPartition(entry, attributes);
    int at = entry.partitionLength();
    for (KeyAttribute key : index.sortKeys()) {
      byte[] value = OrderedBytes.value(entry.bytes(), at, entry.length());
      attributes.put(key.name(), value(key, value));
      at += OrderedBytes.length(value);
    }
    ItemReader reader = new ItemReader().bind(names, table);
    EncodedItem nothing = new ItemWriter().begin(names).finish(0);
    attributes.putAll(AttributeMaps.read(reader.load(page.lastEvaluatedTableKey(), nothing)));
    return attributes;
  }

  private void addPartition(EncodedKey entry, Map<String, AttributeValue> attributes) {
    List<KeyAttribute> parts = keys.partitionKeys();
    if (parts.size() == 1) {
      byte[] value = Arrays.copyOf(entry.bytes(), entry.partitionLength());
      attributes.put(parts.get(0).name(), value(parts.get(0), value));
      return;
    }
    int at = 0;
    for (KeyAttribute key : parts) {
      int begin = at + Short.BYTES;
      int end = begin + IndexKeys.readShort(entry.bytes(), at);
      attributes.put(key.name(), value(key, Arrays.copyOfRange(entry.bytes(), begin, end)));
      at = end;
    }
  }

  private static AttributeValue value(KeyAttribute key, byte[] bytes) {
    return switch (key.type()) {
      case S -> AttributeValue.s(new String(bytes, StandardCharsets.UTF_8));
      case N -> AttributeValue.n(KeyNumber.get(bytes, 0, bytes.length));
      case B -> AttributeValue.b(bytes);
    };
  }

  /**
   * The key that these attributes make.
   *
   * @throws ValidationException when they are others than those of the key
   */
  public EncodedKey of(Map<String, AttributeValue> attributes) {
    if (!attributes.keySet().equals(names())) {
      throw new ValidationException("The provided starting key is invalid");
    }
    KeyWriter key = new KeyWriter().begin(table);
    AttributeMaps.writeKey(attributes, table, key);
    EncodedItem item =
        AttributeMaps.writeItem(attributes, table, key.key(), new ItemWriter().begin(names));
    EncodedKey entry =
        keys.entryKey(key.key(), new ItemReader().bind(names, table).load(key.key(), item));
    if (entry == null) {
      throw new IllegalStateException("An item with all attributes of " + keys + " has an entry");
    }
    return entry;
  }

  private Set<String> names() {
    Set<String> all = new HashSet<>();
    all.add(table.partitionKey().name());
    table.sortKey().ifPresent(key -> all.add(key.name()));
    keys.partitionKeys().forEach(key -> all.add(key.name()));
    index.sortKeys().forEach(key -> all.add(key.name()));
    return all;
  }
}
