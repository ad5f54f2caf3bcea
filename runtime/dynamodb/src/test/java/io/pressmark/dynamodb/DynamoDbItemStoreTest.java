package io.pressmark.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.DynamoDbEndpoint;
import io.pressmark.testkit.item.AttributeMapTable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/** What a store over a client of the SDK does beside the contract. */
class DynamoDbItemStoreTest {
  private static final TableDefinition ORDERS =
      TableDefinition.builder("orders").partitionKey("id", ScalarType.S).build();

  private final Database database = Database.inMemory(StoreOptions.defaults().withPartitions(1));
  private final DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(database.store());
  private final DynamoDbClient client = client(endpoint.uri());

  private static DynamoDbClient client(URI uri) {
    return ServedStore.configured(DynamoDbClient.builder(), uri).build();
  }

  private DynamoDbItemStore open() {
    return DynamoDbItemStore.over(client, ServedStore.options());
  }

  @AfterEach
  void close() {
    client.close();
    endpoint.close();
    database.close();
  }

  private static Map<String, AttributeValue> order(String id, String number) {
    return Map.of("id", AttributeValue.s(id), "n", AttributeValue.n(number));
  }

  @Test
  void aMissingTableIsAnErrorThatSaysHowToCreateIt() {
    try (DynamoDbItemStore store = open()) {
      assertThatThrownBy(() -> store.table("orders"))
          .isInstanceOf(ResourceNotFoundException.class)
          .hasMessageContaining("'orders'")
          .hasMessageContaining("createTable()");
      assertThat(store.createsMissingTables()).isFalse();
    }
    try (DynamoDbItemStore store =
        DynamoDbItemStore.over(client, ServedStore.options().withMissingTablesCreated(true))) {
      assertThat(store.createsMissingTables()).isTrue();
    }
  }

  @Test
  void closingTheStoreLeavesTheClientOpen() {
    DynamoDbItemStore store = open();
    store.createTable(ORDERS);
    store.close();
    ListTablesResponse tables = client.listTables();
    assertThat(tables.tableNames()).containsExactly("orders");
  }

  @Test
  void aRequestThatGetsNoAnswerTellsTheCause() {
    try (DynamoDbItemStore store = open()) {
      AttributeMapTable table = new AttributeMapTable(store.createTable(ORDERS));
      endpoint.close();
      assertThatThrownBy(() -> table.put(order("a", "1")))
          .isInstanceOf(StoreIoException.class)
          .hasMessageContaining("table 'orders'")
          .hasCauseInstanceOf(SdkClientException.class);
    }
  }

  @Test
  void numbersAreExactBothWays() {
    try (DynamoDbItemStore store = open()) {
      AttributeMapTable table = new AttributeMapTable(store.createTable(ORDERS));
      AttributeMapTable behind = new AttributeMapTable(database.store().table("orders"));
      for (String number :
          List.of(
              "12345678901234567890123456789012345678",
              "-0.12345678901234567890123456789012345678",
              "9.9999999999999999999999999999999999999E125",
              "1E-130",
              "0")) {
        table.put(order("a", number));
        assertThat(behind.get(order("a", "0"))).contains(order("a", number));
        assertThat(table.get(order("a", "0"))).contains(order("a", number));
      }
    }
  }

  @Test
  void oneBatchReadsOneTableInSeveralManners() {
    try (DynamoDbItemStore store = open()) {
      StoreTable orders = store.createTable(ORDERS);
      AttributeMapTable table = new AttributeMapTable(orders);
      table.put(order("a", "1"));
      table.put(order("b", "2"));
      table.put(order("c", "3"));
      ProjectionExpression number = new ProjectionExpression(List.of(DocumentPath.of("n")));
      List<ReadAction> actions =
          List.of(
              read(orders, "a"),
              read(orders, "b").with(ReadConsistency.EVENTUAL),
              read(orders, "c").returning(number),
              read(orders, "none"));
      assertThat(store.batchGet(actions)).isEmpty();
      ItemReader reader =
          new ItemReader().bind(NameBinding.untyped(orders.names(), ORDERS), ORDERS);
      assertThat(actions.get(0).read(reader)).isEqualTo(order("a", "1"));
      assertThat(actions.get(1).read(reader)).isEqualTo(order("b", "2"));
      assertThat(actions.get(2).read(reader)).isEqualTo(Map.of("n", AttributeValue.n(3)));
      assertThat(actions.get(3).found()).isFalse();
      assertThat(actions.stream().mapToDouble(ReadAction::readUnits).sum()).isEqualTo(3.5);
    }
  }

  private static ReadAction read(StoreTable table, String id) {
    KeyWriter key = new KeyWriter().begin(table.definition());
    AttributeMaps.writeKey(Map.of("id", AttributeValue.s(id)), table.definition(), key);
    EncodedKey own = new EncodedKey();
    own.set(key.key());
    return ReadAction.of(table, own, new EncodedItem());
  }

  @Test
  void aTableOfAnotherClientIsFoundWithAllThatMakesIt() {
    TableDefinition whole =
        TableDefinition.builder("whole")
            .partitionKey("id", ScalarType.B)
            .sortKey("at", ScalarType.N)
            .index(IndexDefinition.local("by-size").sortKey("size", ScalarType.N).build())
            .index(
                IndexDefinition.global("by-place")
                    .partitionKey("country", ScalarType.S)
                    .partitionKey("town", ScalarType.S)
                    .sortKey("street", ScalarType.S)
                    .include("note")
                    .build())
            .timeToLive("until")
            .stream(StreamView.NEW_IMAGE)
            .build();
    try (DynamoDbItemStore store = open()) {
      assertThat(store.createTable(whole).definition()).isEqualTo(whole);
    }
    assertThat(database.store().table("whole").definition()).isEqualTo(whole);
    try (DynamoDbItemStore other = open()) {
      assertThat(other.table("whole").definition()).isEqualTo(whole);
      assertThat(other.describe("whole").id()).isEqualTo(database.store().describe("whole").id());
    }
  }

  @Test
  void changeStreamsNeedTheirClient() {
    try (DynamoDbItemStore store = open()) {
      StoreTable table =
          store.createTable(
              TableDefinition.builder("streaming").partitionKey("id", ScalarType.S).stream(
                      StreamView.KEYS_ONLY)
                  .build());
      assertThatThrownBy(table::stream)
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("DynamoDbStreamsClient");
    }
  }

  @Test
  void optionsHaveLimits() {
    DynamoDbStoreOptions options = DynamoDbStoreOptions.defaults();
    assertThatThrownBy(() -> options.withPollDelay(Duration.ZERO))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("pollDelay");
    assertThatThrownBy(() -> options.withTableTimeout(Duration.ofMillis(999)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("tableTimeout");
  }
}
