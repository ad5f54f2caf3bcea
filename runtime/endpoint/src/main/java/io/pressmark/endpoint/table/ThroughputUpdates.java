package io.pressmark.endpoint.table;

import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.store.ThroughputRules;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import java.util.Map;
import java.util.Optional;

/** What UpdateTable does to the throughput of a table and its indexes. */
final class ThroughputUpdates {
  private final TableDescription table;
  private final Optional<ProvisionedThroughput> requested;
  private final boolean ends;
  private final Map<String, ProvisionedThroughput> ofIndexes;

  private ThroughputUpdates(
      TableDescription table,
      Optional<ProvisionedThroughput> requested,
      boolean ends,
      Map<String, ProvisionedThroughput> ofIndexes) {
    this.table = table;
    this.requested = requested;
    this.ends = ends;
    this.ofIndexes = ofIndexes;
  }

  /**
   * Reads it.
   *
   * @throws ServiceException when it does not go with the billing mode
   */
  static ThroughputUpdates read(Parameters request, TableDescription table, IndexUpdates indexes) {
    Optional<ProvisionedThroughput> requested = ThroughputRequests.read(request);
    String mode = request.textOrNull("BillingMode");
    boolean provisioned =
        mode == null ? table.throughput().isPresent() : mode.equals(ThroughputRequests.PROVISIONED);
    if (mode != null && provisioned && requested.isEmpty()) {
      throw ServiceException.invalidParameter(
          "ProvisionedThroughput must be specified when BillingMode is "
              + ThroughputRequests.PROVISIONED);
    }
    if (!provisioned && (requested.isPresent() || !indexes.throughputs().isEmpty())) {
      throw ServiceException.invalidParameter(
          "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is "
              + ThroughputRequests.PAY_PER_REQUEST);
    }
    return new ThroughputUpdates(table, requested, !provisioned, indexes.throughputs());
  }

  /** Carries it out. */
  void apply(ItemStore store) {
    if (ends) {
      end(store);
      return;
    }
    // All is looked at before anything is changed.
    ofIndexes.forEach(
        (index, units) ->
            ThroughputRules.requireChange(
                table.name() + "/" + index, throughput(table, index), Optional.of(units)));
    if (requested.isPresent()) {
      store.updateThroughput(table.name(), requested);
    }
    if (ofIndexes.isEmpty()) {
      return;
    }
    TableDescription now = store.describe(table.name());
    ofIndexes.forEach(
        (index, units) -> {
          // A store on DynamoDB has given its indexes what their table got, if they had nothing.
          if (!throughput(now, index).equals(Optional.of(units))) {
            store.updateThroughput(table.name(), index, Optional.of(units));
          }
        });
  }

  private static Optional<ProvisionedThroughput> throughput(TableDescription of, String index) {
    return of.index(index).flatMap(IndexDescription::throughput);
  }

  private void end(ItemStore store) {
    if (table.throughput().isPresent()) {
      store.updateThroughput(table.name(), Optional.empty());
    }
    for (IndexDescription index : table.indexes()) {
      if (index.throughput().isPresent()) {
        store.updateThroughput(table.name(), index.definition().name(), Optional.empty());
      }
    }
  }
}
