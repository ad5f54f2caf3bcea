package io.pressmark.dynamodb;

import io.pressmark.core.error.PressmarkException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.ResourceStatus;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.store.ThroughputRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.waiters.Waiter;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Creates, changes, deletes and describes tables, and waits until that is done. Thread-safe. */
final class TableRequests {
  private final Service service;
  private final DynamoDbStoreOptions options;

  /** A table as it is now; null if there is none. */
  private record State(@Nullable TableDescription table) {}

  TableRequests(Service service, DynamoDbStoreOptions options) {
    this.service = service;
    this.options = options;
  }

  void create(TableDefinition table) {
    service.sendFor(table.name(), client -> client.createTable(TableShapes.create(table)));
    awaitActive(table.name());
    if (table.timeToLive().isPresent()) {
      setTimeToLive(table.name(), table.timeToLive().get(), true);
    }
  }

  void delete(String table) {
    service.sendFor(table, client -> client.deleteTable(request -> request.tableName(table)));
    await(table, described -> described == null);
  }

  /** Changes a table and waits until that is done. */
  void update(String table, Consumer<UpdateTableRequest.Builder> change) {
    service.sendFor(
        table,
        client ->
            client.updateTable(
                request -> {
                  request.tableName(table);
                  change.accept(request);
                }));
    awaitActive(table);
  }

  TableDescription describe(String table) {
    return new Described(raw(table)).description(timeToLive(table));
  }

  /** The names of all tables, in the order of their UTF-8 bytes, of which all are ASCII. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    String last = null;
    do {
      String start = last;
      ListTablesResponse page =
          service.send(
              "the tables",
              client -> client.listTables(request -> request.exclusiveStartTableName(start)));
      names.addAll(page.tableNames());
      last = page.lastEvaluatedTableName();
    } while (last != null);
    Collections.sort(names);
    return names;
  }

  void updateThroughput(TableDescription table, Optional<ProvisionedThroughput> throughput) {
    ThroughputRules.requireChange(table.name(), table.throughput(), throughput);
    if (throughput.isEmpty()) {
      update(table.name(), change -> change.billingMode(BillingMode.PAY_PER_REQUEST));
      return;
    }
    List<GlobalSecondaryIndexUpdate> ofIndexes =
        table.throughput().isPresent()
            ? List.of()
            : table.indexes().stream()
                .map(IndexDescription::definition)
                .filter(index -> index.kind() == IndexKind.GLOBAL)
                .map(index -> TableShapes.changing(index.name(), throughput.get()))
                .toList();
    update(
        table.name(),
        change ->
            change
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(TableShapes.units(throughput.get()))
                .globalSecondaryIndexUpdates(ofIndexes.isEmpty() ? null : ofIndexes));
  }

  void updateThroughput(
      TableDescription table, String index, Optional<ProvisionedThroughput> throughput) {
    IndexDescription described =
        table
            .index(index)
            .orElseThrow(
                () ->
                    new ResourceNotFoundException(
                        "Requested resource not found: index '"
                            + index
                            + "' of table '"
                            + table.name()
                            + "'"));
    if (described.definition().kind() == IndexKind.LOCAL) {
      throw new ValidationException(
          "Index '" + index + "' is local: it uses the throughput of its table");
    }
    ThroughputRules.requireChange(table.name() + "/" + index, described.throughput(), throughput);
    ProvisionedThroughput units =
        throughput.orElseThrow(
            () ->
                new ValidationException(
                    "The throughput of index '"
                        + index
                        + "' ends with that of its table: end that"));
    update(
        table.name(),
        change -> change.globalSecondaryIndexUpdates(TableShapes.changing(index, units)));
  }

  /** The table's name in requests that take names of any resource. */
  String arn(String table) {
    return raw(table).tableArn();
  }

  /** The name of the table's stream; empty if it has none. */
  Optional<String> streamArn(String table) {
    software.amazon.awssdk.services.dynamodb.model.TableDescription described = raw(table);
    return described.streamSpecification() != null
            && Boolean.TRUE.equals(described.streamSpecification().streamEnabled())
        ? Optional.of(described.latestStreamArn())
        : Optional.empty();
  }

  private software.amazon.awssdk.services.dynamodb.model.TableDescription raw(String table) {
    try {
      requirePossible(table);
      return service
          .sendFor(table, client -> client.describeTable(request -> request.tableName(table)))
          .table();
    } catch (ResourceNotFoundException e) {
      throw new ResourceNotFoundException(
          e.getMessage()
              + ". There is no table '"
              + table
              + "': create it with createTable(), or let a store of a test create missing tables"
              + " (DynamoDbStoreOptions.withMissingTablesCreated)");
    }
  }

  /** What cannot be a table's name is none's; the service calls it invalid. */
  private static void requirePossible(String table) {
    try {
      TableDefinition.requireName(table);
    } catch (ValidationException e) {
      throw new ResourceNotFoundException("Requested resource not found: " + e.getMessage());
    }
  }

  Optional<String> timeToLive(String table) {
    TimeToLiveDescription described =
        service
            .sendFor(
                table, client -> client.describeTimeToLive(request -> request.tableName(table)))
            .timeToLiveDescription();
    return switch (String.valueOf(described.timeToLiveStatusAsString())) {
      case "ENABLED", "ENABLING" -> Optional.of(described.attributeName());
      default -> Optional.empty();
    };
  }

  void updateTimeToLive(String table, Optional<String> attribute) {
    if (attribute.isPresent()) {
      setTimeToLive(table, attribute.get(), true);
      return;
    }
    // Which attribute it is has to be said to end it, too.
    String current =
        timeToLive(table)
            .orElseThrow(() -> new ValidationException("TimeToLive is already disabled"));
    setTimeToLive(table, current, false);
  }

  private void setTimeToLive(String table, String attribute, boolean enabled) {
    service.sendFor(
        table,
        client ->
            client.updateTimeToLive(
                request ->
                    request
                        .tableName(table)
                        .timeToLiveSpecification(
                            ttl -> ttl.attributeName(attribute).enabled(enabled))));
  }

  /** Waits until a table and its indexes can be used. */
  private void awaitActive(String table) {
    await(
        table,
        described ->
            described != null
                && described.status() == ResourceStatus.ACTIVE
                && described.indexes().stream()
                    .allMatch(index -> index.status() == ResourceStatus.ACTIVE));
  }

  private void await(String table, Predicate<@Nullable TableDescription> done) {
    Waiter<State> waiter =
        Waiter.builder(State.class)
            .overrideConfiguration(
                WaiterOverrideConfiguration.builder()
                    .maxAttempts(Integer.MAX_VALUE)
                    .waitTimeout(options.tableTimeout())
                    .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(options.pollDelay()))
                    .build())
            .addAcceptor(
                WaiterAcceptor.successOnResponseAcceptor(state -> done.test(state.table())))
            .addAcceptor(WaiterAcceptor.retryOnResponseAcceptor(state -> true))
            .build();
    try {
      waiter.run(() -> now(table));
    } catch (SdkClientException e) {
      if (e.getCause() instanceof PressmarkException refusal) {
        throw refusal;
      }
      throw new StoreIoException(
          "Table '"
              + table
              + "' was not ready within "
              + options.tableTimeout()
              + ": "
              + e.getMessage(),
          e);
    }
  }

  /** Without a table while it is not there, as just after it was created. */
  private State now(String table) {
    try {
      return new State(new Described(raw(table)).description(Optional.empty()));
    } catch (ResourceNotFoundException e) {
      return new State(null);
    }
  }
}
