package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.Selection;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.IndexPage;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What queries and scans return of items, and what a local index has to have fetched for it. */
abstract class SelectionsContract extends ContractCase {
  private static final List<AttributeValue> A = List.of(AttributeValue.s("a"));
  private static final List<AttributeValue> RED = List.of(AttributeValue.s("red"));

  /** Items of 5,000 bytes and a few: two read units each. */
  private static final int LARGE = 5_000;

  private AttributeMapTable things() {
    return new AttributeMapTable(
        store()
            .createTable(
                TableDefinition.builder("things")
                    .partitionKey("id", ScalarType.S)
                    .sortKey("at", ScalarType.N)
                    .index(
                        IndexDefinition.local("local")
                            .sortKey("size", ScalarType.N)
                            .include("color")
                            .build())
                    .index(
                        IndexDefinition.global("global")
                            .partitionKey("color", ScalarType.S)
                            .projectKeysOnly()
                            .build())
                    .build()));
  }

  private static Map<String, AttributeValue> thing(long at, long size, String color) {
    Map<String, AttributeValue> thing = key("a", at);
    thing.put("size", AttributeValue.n(size));
    thing.put("color", AttributeValue.s(color));
    thing.put("text", AttributeValue.s("t" + at + "x".repeat(LARGE)));
    return thing;
  }

  private static Map<String, AttributeValue> of(
      Map<String, AttributeValue> item, String... attributes) {
    Map<String, AttributeValue> some = new LinkedHashMap<>();
    for (String name : attributes) {
      some.put(name, attribute(item, name));
    }
    return some;
  }

  private static Selection only(String... attributes) {
    return Selection.of(
        new ProjectionExpression(Stream.of(attributes).map(DocumentPath::of).toList()));
  }

  private static AttributeMapIndex index(AttributeMapTable table, String name) {
    return new AttributeMapIndex(table.table().index(name));
  }

  @Test
  void aLocalIndexReturnsWhatItCarriesUnlessMoreIsAskedFor() {
    AttributeMapTable table = things();
    table.put(thing(1, 7, "red"));
    Map<String, AttributeValue> carried = of(thing(1, 7, "red"), "id", "at", "size", "color");
    assertThat(index(table, "local").query(A)).containsExactly(carried);
    assertThat(index(table, "local").returning(Selection.allProjected()).query(A))
        .containsExactly(carried);
    assertThat(index(table, "local").returning(Selection.allProjected()).scan())
        .containsExactly(carried);
  }

  @Test
  void aLocalIndexFetchesWholeItems() {
    AttributeMapTable table = things();
    table.put(thing(1, 8, "red"));
    table.put(thing(2, 7, "red"));
    table.put(key("a", 3));
    AttributeMapIndex whole = index(table, "local").returning(Selection.allAttributes());
    assertThat(whole.query(A)).containsExactly(thing(2, 7, "red"), thing(1, 8, "red"));
    assertThat(whole.descending().query(A)).containsExactly(thing(1, 8, "red"), thing(2, 7, "red"));
    assertThat(whole.scan()).containsExactlyInAnyOrder(thing(1, 8, "red"), thing(2, 7, "red"));
  }

  @Test
  void aLocalIndexFetchesWhatAProjectionNamesAndItDoesNotCarry() {
    AttributeMapTable table = things();
    table.put(thing(1, 7, "red"));
    AttributeMapIndex some = index(table, "local").returning(only("text", "size"));
    assertThat(some.query(A)).containsExactly(of(thing(1, 7, "red"), "text", "size"));
    assertThat(some.scan()).containsExactly(of(thing(1, 7, "red"), "text", "size"));
  }

  @Test
  void whatIsFetchedCostsAReadOfEachItem() {
    AttributeMapTable table = things();
    for (int at = 0; at < 3; at++) {
      table.put(thing(at, at, "red"));
    }
    AttributeMapIndex index = index(table, "local");
    index.query(A);
    assertThat(index.readUnits()).isEqualTo(1);
    index.returning(only("size", "color")).query(A);
    assertThat(index.readUnits()).isEqualTo(1);
    index.returning(only("text")).query(A);
    assertThat(index.readUnits()).isEqualTo(1 + 3 * 2);
    index.returning(Selection.allAttributes()).scan();
    assertThat(index.readUnits()).isEqualTo(1 + 3 * 2);
    index.reading(ReadConsistency.EVENTUAL).query(A);
    assertThat(index.readUnits()).isEqualTo(0.5 * (1 + 3 * 2));
  }

  @Test
  void onlyWhatPassesTheFilterIsFetchedIfTheIndexCanTell() {
    AttributeMapTable table = things();
    table.put(thing(1, 1, "red"));
    table.put(thing(2, 2, "green"));
    AttributeMapIndex index =
        index(table, "local")
            .filter(compare("color", Comparator.EQUAL, AttributeValue.s("green")))
            .returning(Selection.allAttributes());
    assertThat(index.query(A)).containsExactly(thing(2, 2, "green"));
    assertThat(index.readUnits()).isEqualTo(1 + 2);
  }

  @Test
  void aFilterOfALocalIndexMayNameWhatItDoesNotCarry() {
    AttributeMapTable table = things();
    table.put(thing(1, 1, "red"));
    table.put(thing(2, 2, "green"));
    AttributeMapIndex index =
        index(table, "local")
            .filter(compare("text", Comparator.LESS, AttributeValue.s("t2")))
            .returning(Selection.allProjected());
    Map<String, AttributeValue> first = thing(1, 1, "red");
    assertThat(index.query(A)).containsExactly(of(first, "id", "at", "size", "color"));
    assertThat(index.readUnits()).isEqualTo(1 + 2 * 2);
    assertThat(index.returning(Selection.allAttributes()).scan()).containsExactly(first);
    IndexPage page =
        index.page(
            new IndexQueryRequest(
                A,
                List.of(),
                true,
                compare("text", Comparator.LESS, AttributeValue.s("t2")),
                PageLimits.NO_LIMIT,
                Selection.count(),
                null));
    assertThat(page.count()).isEqualTo(1);
    assertThat(page.scannedCount()).isEqualTo(2);
    assertThat(page.items()).isEmpty();
  }

  @Test
  void pagesOfFetchedItemsGoOnWhereTheyEnded() {
    AttributeMapTable table = things();
    for (int at = 0; at < 25; at++) {
      table.put(thing(at, at / 3, "red"));
    }
    assertThat(index(table, "local").limit(4).returning(Selection.allAttributes()).query(A))
        .containsExactlyElementsOf(table.queryAll(TableQuery.of(AttributeValue.s("a"))));
  }

  @Test
  void whatHasExpiredIsNotFetched() {
    AttributeMapTable table = things();
    store().updateTimeToLive("things", Optional.of("expires"));
    long now = Instant.now().getEpochSecond();
    Map<String, AttributeValue> expired = thing(1, 1, "red");
    expired.put("expires", AttributeValue.n(now - 100));
    table.put(expired);
    Map<String, AttributeValue> valid = thing(2, 2, "red");
    valid.put("expires", AttributeValue.n(now + 10_000));
    table.put(valid);
    assertThat(index(table, "local").returning(Selection.allAttributes()).query(A))
        .containsExactly(valid);
  }

  @Test
  void aGlobalIndexIsAskedOnlyForWhatItCarries() {
    AttributeMapTable table = things();
    table.put(thing(1, 1, "red"));
    AttributeMapIndex index = index(table, "global");
    assertThat(index.returning(only("at", "color")).query(RED))
        .containsExactly(of(thing(1, 1, "red"), "at", "color"));
    assertThatThrownBy(() -> index.returning(only("at", "text", "size")).query(RED))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "One or more parameter values were invalid: Global secondary index global does not"
                + " project [text, size]");
    assertThatThrownBy(() -> index.returning(Selection.allAttributes()).query(RED))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported"
                + " for global secondary index global because its projection type is not ALL");
    assertThatThrownBy(() -> index.returning(Selection.allAttributes()).scan())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("its projection type is not ALL");
  }

  @Test
  void aTableHasNoProjectedAttributes() {
    AttributeMapTable table = things();
    String message = "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName";
    TableQuery query = TableQuery.of(AttributeValue.s("a")).returning(Selection.allProjected());
    assertThatThrownBy(() -> table.queryAll(query))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> table.scanAll(TableScan.all().returning(Selection.allProjected())))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void aTableReturnsWholeItemsOrWhatIsNamed() {
    AttributeMapTable table = things();
    table.put(thing(1, 1, "red"));
    TableQuery query = TableQuery.of(AttributeValue.s("a"));
    assertThat(table.queryAll(query.returning(Selection.allAttributes())))
        .containsExactly(thing(1, 1, "red"));
    assertThat(table.queryAll(query.returning(only("size", "nothing"))))
        .containsExactly(of(thing(1, 1, "red"), "size"));
  }
}
