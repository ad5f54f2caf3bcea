package game;

import io.pressmark.annotation.Generated;
import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.generated.ItemProjection;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.table.ChangeStream;
import io.pressmark.core.table.ItemKey;
import io.pressmark.core.table.Repository;
import io.pressmark.core.table.TableCall;
import io.pressmark.core.table.TableScan;
import io.pressmark.core.table.TypedTable;
import io.pressmark.core.table.UpdateRequest;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code players} of {@link Player} items. Safe for use by several threads. */
@Generated("io.pressmark.processor.PressmarkProcessor")
final class PlayerRepository implements Repository<Player> {
  private final TypedTable<Player> table;

  /** Opens the table under its declared name. */
  public PlayerRepository(Database database) {
    this(database, TableOptions.defaults());
  }

  /** Opens the table with options, another name among them. */
  public PlayerRepository(Database database, TableOptions options) {
    this.table = database.table(PlayerSchema.SCHEMA, options);
  }

  /** Stores an item in place of one with its key; returns what is stored. */
  public Player put(Player item) {
    return table.put(item);
  }

  /**
   * Stores an item if there is none with its key, and refuses it with a
   * {@code ConditionalCheckFailedException} if there is.
   */
  public Player insert(Player item) {
    return table.insert(item);
  }

  /**
   * Sets all declared attributes of the item with this one's key and leaves others as they
   * are; refused with a {@code ConditionalCheckFailedException} if there is none.
   */
  public Player update(Player item) {
    return table.update(item);
  }

  /** The item with this key; empty when there is none. */
  public Optional<Player> get(Integer id) {
    try (TableCall<Player> call = table.call()) {
      PlayerSchema.writeKey(call.key(), id);
      return call.get();
    }
  }

  /** What the projection has of the item with this key; empty when there is none. */
  public <P> Optional<P> get(ItemProjection<Player, P> projection, Integer id) {
    try (TableCall<Player> call = table.call()) {
      PlayerSchema.writeKey(call.key(), id);
      return call.get(projection);
    }
  }

  /** Deletes the item with this key; true when there was one. */
  public boolean delete(Integer id) {
    try (TableCall<Player> call = table.call()) {
      PlayerSchema.writeKey(call.key(), id);
      return call.delete();
    }
  }

  /** Deletes the item that has this one's key; true when there was one. */
  public boolean delete(Player item) {
    return table.delete(item);
  }

  /**
   * Starts an update of named attributes of the item with this key, which is made when
   * there is none. Nothing happens before {@code execute()}.
   */
  public UpdateRequest<Player> update(Integer id) {
    try (TableCall<Player> call = table.call()) {
      PlayerSchema.writeKey(call.key(), id);
      return call.update();
    }
  }

  /**
   * Reads the items with these keys in batches; those that are there, in the order of
   * their keys.
   */
  public List<Player> getAll(Iterable<ItemKey<Player>> keys) {
    return table.getAll(keys);
  }

  /** Stores items in batches, as if one after the other; they are no transaction. */
  public void putAll(Iterable<Player> items) {
    table.putAll(items);
  }

  /** Deletes the items with these keys in batches; they are no transaction. */
  public void deleteAll(Iterable<ItemKey<Player>> keys) {
    table.deleteAll(keys);
  }

  /** Names the item with this key, for batches and transactions. */
  public ItemKey<Player> key(Integer id) {
    try (TableCall<Player> call = table.call()) {
      PlayerSchema.writeKey(call.key(), id);
      return call.itemKey();
    }
  }

  /** Names the item that has this one's key, for batches and transactions. */
  public ItemKey<Player> key(Player item) {
    return table.keyOf(item);
  }

  /** Starts a scan, which reads every item of the table. */
  public TableScan<Player, Player> scan() {
    return table.scan();
  }

  /** What happened to the table's items, where its change stream is switched on. */
  public ChangeStream<Player> changes() {
    return table.changes();
  }

  /** The number of items in the table. */
  public long count() {
    return table.count();
  }

  /** What the table holds and how its partitions are used. */
  public TableStatistics statistics() {
    return table.statistics();
  }

  /** The item as a map from attribute names to values. */
  public Map<String, AttributeValue> toAttributeMap(Player item) {
    return PlayerSchema.SCHEMA.toAttributeMap(item);
  }

  /** The object that a map from attribute names to values describes. */
  public Player fromAttributeMap(Map<String, AttributeValue> item) {
    return PlayerSchema.SCHEMA.fromAttributeMap(item);
  }

  @Override
  public TypedTable<Player> table() {
    return table;
  }
}
