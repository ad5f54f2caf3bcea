package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.chronicle.internal.item.StoredItem;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.TransactionRules;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries of a file into a table, many at a time: their attribute names get the numbers that
 * stand for them in this table. Every item is decoded, so that nothing gets in that is no item. Not
 * thread-safe.
 */
final class ImportedItems {
  private final EngineStore store;
  private final EngineTable target;
  private final TableDefinition definition;
  private final Path source;
  private final StoredItem stored = new StoredItem();
  private final ItemReader reader = new ItemReader();
  private final NameBinding names;
  private final KeyWriter keys = new KeyWriter();
  private final ItemWriter writer = new ItemWriter();
  private final List<WriteAction> actions = new ArrayList<>();
  private final Set<EncodedKey> pending = new HashSet<>();
  private long bytes;
  private long puts;

  /**
   * @param sourceNames the names of the file's table, in the order of their numbers
   */
  ImportedItems(
      EngineStore store,
      EngineTable target,
      TableDefinition definition,
      List<String> sourceNames,
      Path source) {
    this.store = store;
    this.target = target;
    this.definition = definition;
    this.source = source;
    NameDictionary dictionary = new NameDictionary(sourceNames, (id, name) -> {});
    this.names = NameBinding.untyped(target.names(), definition);
    reader.bind(NameBinding.untyped(dictionary, definition), definition);
  }

  /**
   * Adds an item, or deletes one.
   *
   * @param valueLength -1 to delete
   * @throws StoreCorruptException when it is no item
   * @throws ValidationException when the table does not take it
   */
  void add(byte[] from, int key, int keyLength, int value, int valueLength) {
    if (valueLength < 0) {
      // What is to be deleted may still wait to be written.
      flush();
    }
    WriteAction action;
    try {
      action =
          valueLength < 0
              ? delete(from, key, keyLength)
              : put(from, key, keyLength, value, valueLength);
    } catch (MalformedItemException
        | ItemMappingException
        | ValidationException
        | IndexOutOfBoundsException e) {
      throw new StoreCorruptException(
          "The file " + source + " holds an entry that is no item: " + e.getMessage(), e);
    }
    if (action != null) {
      EncodedItem item = action.item();
      makeRoom(action.key(), item == null ? 0 : item.itemSize());
      actions.add(action);
      puts += item == null ? 0 : 1;
    }
  }

  private WriteAction put(byte[] from, int key, int keyLength, int value, int valueLength) {
    stored.load(from, key, keyLength, from, value, valueLength);
    Map<String, AttributeValue> attributes =
        AttributeMaps.read(reader.load(stored.key, stored.item));
    AttributeMaps.writeKey(attributes, definition, keys.begin(definition));
    EncodedKey encodedKey = new EncodedKey();
    encodedKey.set(keys.key());
    EncodedItem written =
        AttributeMaps.writeItem(attributes, definition, encodedKey, writer.begin(names));
    EncodedItem encoded = new EncodedItem();
    encoded.set(written.bytes(), 0, written.length());
    return WriteAction.put(target, encodedKey, encoded, null, new WriteOutcome());
  }

  private @Nullable WriteAction delete(byte[] from, int key, int keyLength) {
    EncodedKey encodedKey = keyOf(from, key, keyLength);
    return encodedKey == null
        ? null
        : WriteAction.delete(target, encodedKey, null, new WriteOutcome());
  }

  /** The key of an item; null when its value is needed for that and there is none. */
  private @Nullable EncodedKey keyOf(byte[] from, int key, int keyLength) {
    EncodedItem raw = new EncodedItem();
    if (ItemKeyDescriptor.isDigested(from, key)
        && !target.reads().readRaw(from, key, keyLength, raw)) {
      return null;
    }
    stored.load(from, key, keyLength, raw.bytes(), 0, raw.length());
    EncodedKey encodedKey = new EncodedKey();
    encodedKey.set(stored.key);
    return encodedKey;
  }

  /** Writes what waits if the next item does not go with it. */
  private void makeRoom(EncodedKey key, int itemSize) {
    if (actions.size() == TransactionRules.MAX_ACTIONS
        || bytes + itemSize > TransactionRules.MAX_BYTES
        || pending.contains(key)) {
      flush();
    }
    pending.add(key);
    bytes += itemSize;
  }

  /**
   * Writes what waits.
   *
   * @throws ValidationException when the table does not take one of the items
   */
  void flush() {
    if (actions.isEmpty()) {
      return;
    }
    try {
      store.load(actions);
    } catch (TransactionCanceledException e) {
      throw notTaken(e);
    }
    actions.clear();
    pending.clear();
    bytes = 0;
  }

  private ValidationException notTaken(TransactionCanceledException cause) {
    String why =
        cause.reasons().stream()
            .filter(reason -> !reason.isNone())
            .map(reason -> reason.message().orElse(reason.code()))
            .findFirst()
            .orElse(String.valueOf(cause.getMessage()));
    return new ValidationException(
        "Table '"
            + target.label()
            + "' does not take an item of the file "
            + source
            + ": "
            + why
            + ". Import it into a new table, or remove the index first");
  }

  /** How many items were put. */
  long puts() {
    return puts;
  }
}
