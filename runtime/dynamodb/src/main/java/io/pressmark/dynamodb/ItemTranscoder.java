package io.pressmark.dynamodb;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyNumber;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns encoded keys and items of one table into the SDK's attributes and back. Thread-safe. */
final class ItemTranscoder {
  private final TableDefinition table;
  private final NameBinding names;

  /**
   * @param table its key is what counts
   */
  ItemTranscoder(TableDefinition table, NameDictionary names) {
    this.table = table;
    this.names = NameBinding.untyped(names, table);
  }

  /** The attributes of a key. */
  Map<String, AttributeValue> key(EncodedKey key) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    int partition = key.partitionLength();
    attributes.put(
        table.partitionKey().name(),
        SdkValues.toSdk(value(table.partitionKey(), key.bytes(), 0, partition)));
    table
        .sortKey()
        .ifPresent(
            sort ->
                attributes.put(
                    sort.name(),
                    SdkValues.toSdk(value(sort, key.bytes(), partition, key.length()))));
    return attributes;
  }

  /** The value of the partition key. */
  io.pressmark.core.value.AttributeValue partition(EncodedKey key) {
    return value(table.partitionKey(), key.bytes(), 0, key.partitionLength());
  }

  /** The value that a part of a key stands for. */
  static io.pressmark.core.value.AttributeValue value(
      KeyAttribute key, byte[] bytes, int begin, int end) {
    return switch (key.type()) {
      case S ->
          io.pressmark.core.value.AttributeValue.s(
              new String(bytes, begin, end - begin, StandardCharsets.UTF_8));
      case N -> io.pressmark.core.value.AttributeValue.n(KeyNumber.get(bytes, begin, end - begin));
      case B -> io.pressmark.core.value.AttributeValue.b(Arrays.copyOfRange(bytes, begin, end));
    };
  }

  /** The attributes of an item, those of its key among them. */
  Map<String, AttributeValue> item(EncodedKey key, EncodedItem item) {
    return SdkValues.toSdk(AttributeMaps.read(new ItemReader().bind(names, table).load(key, item)));
  }

  /** The key among these attributes; valid as long as the caller likes. */
  EncodedKey encodeKey(Map<String, AttributeValue> attributes) {
    KeyWriter writer = new KeyWriter().begin(table);
    AttributeMaps.writeKey(SdkValues.fromSdk(attributes), table, writer);
    return writer.key();
  }

  /**
   * Encodes what these attributes have beside those of the key.
   *
   * @return the size of the item, by DynamoDB's count
   */
  int encodeItem(Map<String, AttributeValue> attributes, EncodedKey key, EncodedItem into) {
    EncodedItem encoded =
        AttributeMaps.writeItem(
            SdkValues.fromSdk(attributes), table, key, new ItemWriter().begin(names));
    into.set(encoded.bytes(), 0, encoded.length());
    return encoded.itemSize();
  }
}
