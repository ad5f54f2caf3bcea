package io.pressmark.endpoint.table;

import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.TableDescription;
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
    if (requested.isPresent()) {
      store.updateThroughput(table.name(), requested);
    }
    ofIndexes.forEach(
        (index, units) -> store.updateThroughput(table.name(), index, Optional.of(units)));
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
