package io.pressmark.endpoint.item;

import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query or a scan reads: a table, or an index of it.
 *
 * @param index null for the table itself
 */
record ReadTarget(ServedTable table, @Nullable StoreIndex index) {

  /**
   * What a request names.
   *
   * @throws ServiceException when there is no such index, or it cannot be read as is asked for
   */
  static ReadTarget of(Parameters request, ServedTable table) {
    String name = request.textOrNull("IndexName");
    if (name == null) {
      return new ReadTarget(table, null);
    }
    IndexDefinition index =
        table
            .definition()
            .index(name)
            .orElseThrow(
                () ->
                    ServiceException.validation(
                        "The table does not have the specified index: " + name));
    if (index.kind() == IndexKind.GLOBAL && request.flag("ConsistentRead", false)) {
      throw ServiceException.validation(
          "Consistent reads are not supported on global secondary indexes");
    }
    return new ReadTarget(table, table.table().index(name));
  }

  /** The attributes of its partition key. */
  List<KeyAttribute> partitionKeys() {
    return index == null
        ? List.of(table.definition().partitionKey())
        : table.definition().partitionKeys(index.definition());
  }

  /** The attributes of its sort key. */
  List<KeyAttribute> sortKeys() {
    return index == null
        ? table.definition().sortKey().stream().toList()
        : index.definition().sortKeys();
  }

  /** The attributes of its key, those of the partition key first. */
  List<KeyAttribute> keys() {
    return Stream.concat(partitionKeys().stream(), sortKeys().stream()).toList();
  }

  /** The names of all attributes of a key that a page can start after. */
  Set<String> startKeyNames() {
    Set<String> names = new HashSet<>();
    keys().forEach(key -> names.add(key.name()));
    names.add(table.definition().partitionKey().name());
    table.definition().sortKey().ifPresent(key -> names.add(key.name()));
    return names;
  }

  /** The key that has these attributes. */
  EncodedKey startKey(Map<String, AttributeValue> attributes) {
    return index == null ? table.key(attributes) : index.startKey(attributes);
  }

  /** The attributes of the last evaluated key of a page, which has one. */
  Map<String, AttributeValue> lastEvaluatedKey(ItemBatch page) {
    return index == null
        ? table.attributes(page.lastEvaluatedKey().orElseThrow())
        : index.keyAttributes(page);
  }

  /** What a page consumed. */
  CapacityJson capacity(ItemBatch page) {
    CapacityJson capacity = new CapacityJson(table.definition());
    return index == null
        ? capacity.add(page.readUnits())
        : capacity
            .add(page.fetchedUnits())
            .add(index.definition().name(), page.readUnits() - page.fetchedUnits());
  }
}
