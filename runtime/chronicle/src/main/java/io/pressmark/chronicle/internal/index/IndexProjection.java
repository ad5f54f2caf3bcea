package io.pressmark.chronicle.internal.index;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ProjectionKind;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.Utf8;
import java.util.HashSet;
import java.util.Set;

/** What an index carries of an item. Immutable and thread-safe. */
public final class IndexProjection {
  private final IndexDefinition index;
  private final Set<String> carried = new HashSet<>();
  private final int keyAttributes;

  public IndexProjection(TableDefinition table, IndexDefinition index) {
    this.index = index;
    this.keyAttributes = table.sortKey().isPresent() ? 2 : 1;
    carried.add(table.partitionKey().name());
    table.sortKey().ifPresent(key -> carried.add(key.name()));
    index.partitionKeys().forEach(key -> carried.add(key.name()));
    index.sortKeys().forEach(key -> carried.add(key.name()));
    carried.addAll(index.included());
  }

  /** Whether it carries whole items. */
  public boolean isAll() {
    return index.projection() == ProjectionKind.ALL;
  }

  /** Whether it carries an attribute. */
  public boolean carries(String attribute) {
    return isAll() || carried.contains(attribute);
  }

  /**
   * Writes what is carried of the item that the reader has loaded.
   *
   * @return valid until the writer is used again
   */
  public EncodedItem project(ItemReader item, NameBinding names, ItemWriter writer) {
    writer.begin(names);
    int keySize = 0;
    item.restart();
    for (int i = 0; i < keyAttributes; i++) {
      item.next();
      keySize += Utf8.length(item.name()) + AttributeMaps.readValue(item).size();
    }
    while (item.next()) {
      if (carries(item.name())) {
        // Read and not copied as bytes, so that the writer counts its size.
        AttributeMaps.write(item.name(), AttributeMaps.readValue(item), writer);
      }
    }
    return writer.finish(keySize);
  }
}
