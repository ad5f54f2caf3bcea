package io.pressmark.endpoint.table;

import io.pressmark.core.error.LimitExceededException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.TableDescription;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What UpdateTable does to global indexes: it makes or removes one, and changes throughputs. */
final class IndexUpdates {
  private final TableDescription table;
  private final Map<String, ProvisionedThroughput> throughputs = new LinkedHashMap<>();
  private @Nullable IndexDefinition created;
  private Optional<ProvisionedThroughput> throughputOfCreated = Optional.empty();
  private @Nullable String deleted;

  private IndexUpdates(TableDescription table) {
    this.table = table;
  }

  /**
   * Reads them.
   *
   * @throws ServiceException when they break a rule
   */
  static IndexUpdates read(Parameters request, TableDescription table) {
    Map<Parameters, Parameters> actions = actions(request);
    IndexUpdates updates = new IndexUpdates(table);
    actions.forEach((update, action) -> updates.add(request, update, action));
    return updates;
  }

  /** What is to be done with each index, which is checked before it is looked for. */
  private static Map<Parameters, Parameters> actions(Parameters request) {
    Map<Parameters, Parameters> actions = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    int changes = 0;
    for (Parameters update : request.structures("GlobalSecondaryIndexUpdates")) {
      Parameters action = action(update);
      String name = action.text("IndexName");
      if (!names.add(name)) {
        throw ServiceException.invalidParameter(
            "Only one global secondary index update per index is allowed simultaneously. Index: "
                + name);
      }
      actions.put(update, action);
      changes += update.has("Update") ? 0 : 1;
    }
    if (changes > 1) {
      throw new LimitExceededException(
          "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
              + " per table");
    }
    return actions;
  }

  private void add(Parameters request, Parameters update, Parameters action) {
    String name = action.text("IndexName");
    if (update.has("Create")) {
      create(request, action);
    } else if (update.has("Delete")) {
      requireIndex(name);
      deleted = name;
    } else {
      requireIndex(name);
      throughputs.put(name, ThroughputRequests.read(action).orElseThrow());
    }
  }

  private static Parameters action(Parameters update) {
    Parameters found = null;
    for (String kind : new String[] {"Update", "Create", "Delete"}) {
      Parameters action = update.structureOrNull(kind);
      if (action != null && found != null) {
        throw ServiceException.invalidParameter(
            "Only one of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
                + " GlobalSecondaryIndexUpdate.Delete may be specified");
      }
      found = action == null ? found : action;
    }
    if (found == null) {
      throw ServiceException.invalidParameter(
          "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
              + " GlobalSecondaryIndexUpdate.Delete must not be null");
    }
    return found;
  }

  private void create(Parameters request, Parameters action) {
    TableDefinition definition = table.definition();
    AttributeTypes types = new AttributeTypes(request);
    types.add(definition.partitionKey());
    definition.sortKey().ifPresent(types::add);
    for (IndexDefinition index : definition.indexes()) {
      index.partitionKeys().forEach(types::add);
      index.sortKeys().forEach(types::add);
    }
    String name = action.text("IndexName");
    if (definition.index(name).isPresent()) {
      throw ServiceException.validation("Attempting to create an index which already exists");
    }
    created = IndexRequests.global(action, types);
    throughputOfCreated = ThroughputRequests.read(action);
  }

  private void requireIndex(String name) {
    if (table.definition().index(name).isEmpty()) {
      throw new ResourceNotFoundException("Requested resource not found");
    }
  }

  /** The throughputs of indexes that are there. */
  Map<String, ProvisionedThroughput> throughputs() {
    return throughputs;
  }

  /** Makes and removes indexes; one that is made may not be filled when this returns. */
  void apply(TableContext tables) {
    if (deleted != null) {
      tables.store().removeIndex(table.name(), deleted);
    }
    if (created != null) {
      tables.builds().start(table.name(), created, throughputOfCreated);
    }
  }
}
