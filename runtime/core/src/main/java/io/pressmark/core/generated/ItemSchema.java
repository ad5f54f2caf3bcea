package io.pressmark.core.generated;

import io.pressmark.core.convert.AttributeConverter;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How one class maps to items: the base of generated {@code *Schema} classes. A schema has no state
 * of its own and is thread-safe.
 *
 * @param <T> the mapped class
 */
public abstract class ItemSchema<T> {
  private final Class<T> type;
  private final TableDefinition definition;
  private final List<String> attributeNames;

  // For attribute maps and literals of expressions, which belong to no table.
  private final NameBinding detached;

  /**
   * @param generatedFor the version of the interface this code was generated for
   * @param attributeNames every attribute name, nested ones included; the position is the ordinal
   */
  protected ItemSchema(
      int generatedFor, Class<T> type, TableDefinition definition, String... attributeNames) {
    GeneratedCode.requireSupported(generatedFor, getClass());
    this.type = type;
    this.definition = definition;
    this.attributeNames = List.of(attributeNames);
    this.detached = bind(NameDictionary.inMemory());
  }

  /** The mapped class. */
  public final Class<T> type() {
    return type;
  }

  /** The table as it is declared. */
  public final TableDefinition definition() {
    return definition;
  }

  /** The attribute names by ordinal. */
  public final List<String> attributeNames() {
    return attributeNames;
  }

  /** Writes the key attributes of {@code item}. */
  public abstract void writeKey(T item, KeyWriter key);

  /** Writes all attributes of {@code item} but the key attributes. */
  public abstract void write(T item, ItemWriter writer);

  /**
   * How many of the attribute names, from the first on, are those of items; further ones are those
   * of nested documents.
   */
  public int itemAttributes() {
    return attributeNames.size();
  }

  /**
   * Whether what is read back always equals what was written. False where an attribute keeps less
   * than its Java value has, as an instant in seconds does: then a write returns what is stored.
   */
  public boolean storesExactly() {
    return true;
  }

  /** What a converter makes of a value, for generated code. */
  protected static <V, S> S toStored(AttributeConverter<V, S> converter, V value) {
    return requireConverted(converter, "toStored", converter.toStored(value));
  }

  /** The value that a converter makes of what is stored, for generated code. */
  protected static <V, S> V fromStored(AttributeConverter<V, S> converter, S stored) {
    return requireConverted(converter, "fromStored", converter.fromStored(stored));
  }

  private static <V> V requireConverted(
      AttributeConverter<?, ?> converter, String method, @Nullable V converted) {
    if (converted == null) {
      throw new ValidationException(
          converter.getClass().getName()
              + "."
              + method
              + " returned null; it is given a value and must return one");
    }
    return converted;
  }

  /** That an object is of a subtype that was not there when the schema was generated. */
  protected static ValidationException notMapped(@Nullable Object item) {
    return new ValidationException(
        item == null
            ? "A null item cannot be stored"
            : item.getClass().getName()
                + " is a subtype that is not known to the table's schema; build the table's type"
                + " again");
  }

  /** Makes an object from the item that the reader has loaded. */
  public abstract T read(ItemReader reader);

  /**
   * Makes an object from the item that the reader has loaded, and says which item it was when that
   * fails.
   *
   * @throws io.pressmark.core.error.ItemMappingException when the item does not fit the class
   */
  public final T toObject(ItemReader reader) {
    return TypedReads.read(this, reader);
  }

  /** Writes what {@link #write} leaves to the store, as the object has it. */
  void writeGiven(T item, ItemWriter writer) {
    // Nothing is left to the store but by ManagedSchema.
  }

  /** The item as DynamoDB's attribute map. */
  public final Map<String, AttributeValue> toAttributeMap(T item) {
    KeyWriter key = new KeyWriter().begin(definition);
    writeKey(item, key);
    ItemWriter writer = new ItemWriter().begin(detached);
    write(item, writer);
    writeGiven(item, writer);
    EncodedItem encoded = writer.finish(key.key().itemSize());
    return AttributeMaps.read(newReader(detached).load(key.key(), encoded));
  }

  /**
   * Makes an object from an attribute map. Attributes that the class does not declare are passed
   * over.
   *
   * @throws ValidationException when a key attribute is missing or of the wrong type
   */
  public final T fromAttributeMap(Map<String, AttributeValue> item) {
    KeyWriter key = new KeyWriter().begin(definition);
    AttributeMaps.writeKey(item, definition, key);
    ItemWriter writer = new ItemWriter().begin(detached);
    EncodedItem encoded = AttributeMaps.writeItem(item, definition, key.key(), writer);
    return toObject(newReader(detached).load(key.key(), encoded));
  }

  /** The attributes that {@code attributes} writes, names and values, as an attribute map. */
  final Map<String, AttributeValue> encodeAttributes(Consumer<ItemWriter> attributes) {
    ItemWriter writer = new ItemWriter().begin(detached);
    attributes.accept(writer);
    ItemReader reader = newReader(detached).load(new EncodedKey(), writer.finish(0));
    reader.restartAfterKey();
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    while (reader.next()) {
      values.put(reader.name(), AttributeMaps.readValue(reader));
    }
    return values;
  }

  /** The value that {@code encoder} writes, as an attribute value: a literal in an expression. */
  public final <V> AttributeValue encode(ValueEncoder<V> encoder, V value) {
    ItemWriter writer = new ItemWriter().begin(detached);
    writer.attributeName(definition.partitionKey().name());
    encoder.write(writer, value);
    ItemReader reader = newReader(detached).load(new EncodedKey(), writer.finish(0));
    reader.restartAfterKey();
    reader.next();
    return AttributeMaps.readValue(reader);
  }

  /** Binds the schema's names to the dictionary of one table. */
  public final NameBinding bind(NameDictionary names) {
    String sort = definition.sortKey().map(KeyAttribute::name).orElse(null);
    return new NameBinding(names, definition.partitionKey().name(), sort, attributeNames);
  }

  /** A reader for items of this schema. */
  public final ItemReader newReader(NameBinding names) {
    return new ItemReader().bind(names, definition);
  }

  /** For example {@code OrderSchema[orders (customerId S, placedAt S)]}. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + definition + "]";
  }
}
