package io.pressmark.testkit.item;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.core.stream.StreamPage;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.core.stream.StreamRecord;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a table's change stream, in attribute maps. Not thread-safe. */
public final class TableChanges {
  private final StoreStream stream;
  private final NameBinding names;
  private final ItemReader reader;
  private StreamPosition position;
  private int limit = StoreStream.MAX_LIMIT;

  private TableChanges(StoreTable table, StoreStream stream, StreamPosition position) {
    this.stream = stream;
    this.position = position;
    TableDefinition definition = table.definition();
    this.names = NameBinding.untyped(table.names(), definition);
    this.reader = new ItemReader().bind(names, definition);
  }

  /** Begins with the oldest record there is. */
  public static TableChanges ofAll(StoreTable table) {
    return new TableChanges(table, table.stream(), table.stream().trimHorizon());
  }

  /** Begins with the next record. */
  public static TableChanges ofNew(StoreTable table) {
    return new TableChanges(table, table.stream(), table.stream().latest());
  }

  /** Begins behind a position. */
  public static TableChanges after(StoreTable table, StreamPosition position) {
    return new TableChanges(table, table.stream(), position);
  }

  /** Reads at most so many records at a time. */
  public TableChanges limit(int records) {
    limit = records;
    return this;
  }

  /** Where it stands: behind what was read last. */
  public StreamPosition position() {
    return position;
  }

  /** The next records; none if there are none now. */
  public List<TableChange> next() {
    StreamPage page = stream.read(position, limit);
    position = page.next();
    return page.records().stream().map(this::decode).toList();
  }

  /** All records up to now. */
  public List<TableChange> rest() {
    List<TableChange> all = new ArrayList<>();
    List<TableChange> some = next();
    while (!some.isEmpty()) {
      all.addAll(some);
      some = next();
    }
    return all;
  }

  private TableChange decode(StreamRecord found) {
    EncodedItem empty = new ItemWriter().begin(names).finish(0);
    return new TableChange(
        found.type(),
        found.byTimeToLive(),
        AttributeMaps.read(reader.load(found.key(), empty)),
        decode(found.key(), found.oldImage()),
        decode(found.key(), found.newImage()));
  }

  private @Nullable Map<String, AttributeValue> decode(EncodedKey key, @Nullable EncodedItem item) {
    return item == null ? null : AttributeMaps.read(reader.load(key, item));
  }
}
