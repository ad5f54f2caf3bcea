package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.Select;
import io.pressmark.core.store.Selection;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What queries and scans return of items (DynamoDB's Select), of tables and of indexes. */
abstract class SelectionsContract extends ContractCase {
  private static final AttributeValue K = AttributeValue.s("k");
  private static final List<AttributeValue> IN_K = List.of(K);
  private static final List<AttributeValue> X = List.of(AttributeValue.s("x"));

  private AttributeMapTable table;

  @BeforeEach
  void makeTable() {
    table =
        createIndexed(
            IndexDefinition.local("local").sortKey("a", ScalarType.S).include("in").build(),
            IndexDefinition.global("global").partitionKey("a", ScalarType.S).include("in").build(),
            IndexDefinition.global("whole").partitionKey("a", ScalarType.S).build());
  }

  private AttributeMapIndex index(String name) {
    return new AttributeMapIndex(table.table().index(name));
  }

  private static Selection only(String... attributes) {
    return Selection.of(
        new ProjectionExpression(Stream.of(attributes).map(DocumentPath::of).toList()));
  }

  private static Map<String, AttributeValue> thing(long at, int bytes) {
    Map<String, AttributeValue> thing = item("k", at, AttributeValue.s("x"));
    thing.put("in", AttributeValue.n(at));
    thing.put("out", AttributeValue.s("o".repeat(bytes)));
    return thing;
  }

  private static Map<String, AttributeValue> without(
      Map<String, AttributeValue> item, String attribute) {
    item.remove(attribute);
    return item;
  }

  @Test
  void aTableReturnsAllOrWhatIsNamed() {
    table.put(thing(1, 10));
    TableQuery all = TableQuery.of(K);
    assertThat(table.queryAll(all)).containsExactly(thing(1, 10));
    assertThat(table.queryAll(all.returning(Selection.allAttributes())))
        .containsExactly(thing(1, 10));
    assertThat(table.queryAll(all.returning(only("at", "in"))))
        .containsExactly(Map.of("at", AttributeValue.n(1), "in", AttributeValue.n(1)));
    assertThat(table.scanAll(TableScan.all().returning(only("none")))).containsExactly(Map.of());
  }

  @Test
  void allProjectedAttributesAreOfAnIndexOnly() {
    String reason = "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName";
    assertThatThrownBy(
            () -> table.query(TableQuery.of(K).returning(Selection.allProjected()), null))
        .isInstanceOf(ValidationException.class)
        // The service counts what is wrong with a query, and not what is wrong with a scan.
        .hasMessageEndingWith(reason);
    assertThatThrownBy(() -> table.scan(TableScan.all().returning(Selection.allProjected()), null))
        .isInstanceOf(ValidationException.class)
        .hasMessage(reason);
  }

  @Test
  void aProjectionIsOfSpecificAttributesOnly() {
    ProjectionExpression projection = new ProjectionExpression(List.of(DocumentPath.of("a")));
    String reason = "Cannot specify the ProjectionExpression when choosing to get ";
    assertThatThrownBy(() -> new Selection(Select.COUNT, projection))
        .isInstanceOf(ValidationException.class)
        .hasMessage(reason + "only the Count");
    for (Select kind : List.of(Select.ALL_ATTRIBUTES, Select.ALL_PROJECTED_ATTRIBUTES)) {
      assertThatThrownBy(() -> new Selection(kind, projection))
          .isInstanceOf(ValidationException.class)
          .hasMessage(reason + kind);
    }
    assertThatThrownBy(() -> new Selection(Select.SPECIFIC_ATTRIBUTES, null))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                + " SPECIFIC_ATTRIBUTES");
  }

  @Test
  void anIndexReturnsWhatItCarriesUnlessToldOtherwise() {
    table.put(thing(1, 10));
    Map<String, AttributeValue> carried = without(thing(1, 10), "out");
    for (Selection selection : List.of(Selection.all(), Selection.allProjected())) {
      assertThat(index("global").returning(selection).query(X)).containsExactly(carried);
      assertThat(index("global").returning(selection).scan()).containsExactly(carried);
      assertThat(index("local").returning(selection).query(IN_K)).containsExactly(carried);
      assertThat(index("local").returning(selection).scan()).containsExactly(carried);
    }
    assertThat(index("whole").returning(Selection.allAttributes()).query(X))
        .containsExactly(thing(1, 10));
    assertThat(index("global").returning(only("in")).query(X))
        .containsExactly(Map.of("in", AttributeValue.n(1)));
  }

  @Test
  void aGlobalIndexIsNotAskedForWhatItDoesNotCarry() {
    AttributeMapIndex global = index("global").returning(Selection.allAttributes());
    String whole =
        "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported"
            + " for global secondary index global because its projection type is not ALL";
    assertThatThrownBy(() -> global.query(X))
        .isInstanceOf(ValidationException.class)
        .hasMessage(whole);
    assertThatThrownBy(global::scan).isInstanceOf(ValidationException.class).hasMessage(whole);
    global.returning(only("in", "out"));
    String named =
        "One or more parameter values were invalid: Global secondary index global does not project"
            + " [out]";
    assertThatThrownBy(() -> global.query(X))
        .isInstanceOf(ValidationException.class)
        .hasMessage(named);
    assertThatThrownBy(global::scan).isInstanceOf(ValidationException.class).hasMessage(named);
  }

  @Test
  void aLocalIndexFetchesWhatItDoesNotCarry() {
    table.put(thing(1, 10));
    table.put(thing(2, 500_000 / 2));
    AttributeMapIndex local = index("local").returning(Selection.allAttributes());
    assertThat(local.query(IN_K)).containsExactly(thing(1, 10), thing(2, 250_000));
    assertThat(local.descending().query(IN_K)).containsExactly(thing(2, 250_000), thing(1, 10));
    assertThat(local.scan()).containsExactlyInAnyOrder(thing(1, 10), thing(2, 250_000));
    local.returning(only("out"));
    local.filter(compare("in", Comparator.EQUAL, AttributeValue.n(1)));
    assertThat(local.query(IN_K)).containsExactly(Map.of("out", AttributeValue.s("o".repeat(10))));
    assertThat(local.scan()).containsExactly(Map.of("out", AttributeValue.s("o".repeat(10))));
  }

  @Test
  void aFilterOfAQueryIsOfWhatTheIndexCarriesWhateverIsFetched() {
    table.put(thing(1, 10));
    for (String name : List.of("local", "global")) {
      AttributeMapIndex index = index(name).filter(exists("out"));
      String reason =
          "One or more parameter values were invalid: Secondary index "
              + name
              + " does not project one or more filter attributes: [out]";
      assertThatThrownBy(() -> index.query(name.equals("local") ? IN_K : X))
          .isInstanceOf(ValidationException.class)
          .hasMessage(reason);
    }
    AttributeMapIndex fetching =
        index("local").returning(Selection.allAttributes()).filter(exists("out"));
    assertThatThrownBy(() -> fetching.query(IN_K)).isInstanceOf(ValidationException.class);
  }

  @Test
  void toTheFilterOfAScanIsAbsentWhatTheIndexDoesNotCarry() {
    table.put(thing(1, 10));
    for (String name : List.of("local", "global")) {
      assertThat(index(name).filter(exists("out")).scan()).isEmpty();
      assertThat(index(name).filter(notExists("out")).scan()).hasSize(1);
    }
  }

  @Test
  void eachFetchedItemCostsItsReadOfTheTable() {
    table.put(thing(1, 10));
    table.put(thing(2, 5_000));
    AttributeMapIndex local = index("local");
    local.query(IN_K);
    assertThat(local.readUnits()).isEqualTo(1);
    local.returning(only("in")).query(IN_K);
    assertThat(local.readUnits()).as("carried").isEqualTo(1);
    local.returning(Selection.allAttributes()).query(IN_K);
    assertThat(local.readUnits()).isEqualTo(1 + 1 + 2);
    local.reading(ReadConsistency.EVENTUAL).scan();
    assertThat(local.readUnits()).isEqualTo(2);
    local.returning(Selection.count()).query(IN_K);
    assertThat(local.readUnits()).as("counted").isEqualTo(0.5);
    local.returning(only("out")).filter(compare("in", Comparator.EQUAL, AttributeValue.n(2)));
    local.query(IN_K);
    assertThat(local.readUnits()).as("filtered").isEqualTo(1.5);
  }

  @Test
  void whatIsFetchedCountsForTheSizeOfAPage() {
    List<Map<String, AttributeValue>> things = new ArrayList<>();
    for (int at = 10; at < 20; at++) {
      things.add(thing(at, 300_000));
      table.put(thing(at, 300_000));
    }
    ItemBatch page = new ItemBatch();
    table
        .table()
        .index("local")
        .query(
            new IndexQueryRequest(
                IN_K, List.of(), true, null, PageLimits.NO_LIMIT, Selection.allAttributes(), null),
            page);
    assertThat(page.size()).isEqualTo(3);
    assertThat(page.scannedCount()).isEqualTo(3);
    assertThat(page.fetchedUnits()).isEqualTo(page.readUnits() - 1);
    assertThat(page.lastEvaluatedKey()).isPresent();
    assertThat(index("local").returning(Selection.allAttributes()).query(IN_K))
        .containsExactlyElementsOf(things);
  }
}
