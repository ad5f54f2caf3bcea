package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Secondary indexes: which items are in them, what they carry, and what a query finds. */
abstract class IndexesContract extends ContractCase {
  private static final IndexDefinition BY_COLOR =
      IndexDefinition.global("byColor")
          .partitionKey("color", ScalarType.S)
          .sortKey("size", ScalarType.N)
          .build();

  private static final TableDefinition THINGS =
      TableDefinition.builder("things")
          .partitionKey("id", ScalarType.S)
          .sortKey("at", ScalarType.N)
          .index(BY_COLOR)
          .index(
              IndexDefinition.global("keysOnly")
                  .partitionKey("size", ScalarType.N)
                  .projectKeysOnly()
                  .build())
          .index(
              IndexDefinition.global("byPlace")
                  .partitionKey("country", ScalarType.S)
                  .partitionKey("town", ScalarType.S)
                  .sortKey("street", ScalarType.S)
                  .sortKey("house", ScalarType.N)
                  .include("note")
                  .build())
          .index(IndexDefinition.local("bySize").sortKey("size", ScalarType.N).build())
          .build();

  private AttributeMapTable things() {
    return new AttributeMapTable(store().createTable(THINGS));
  }

  private static AttributeMapIndex index(AttributeMapTable table, String name) {
    return new AttributeMapIndex(table.table().index(name));
  }

  private static Map<String, AttributeValue> thing(String id, long at, String color, long size) {
    Map<String, AttributeValue> thing = key(id, at);
    thing.put("color", AttributeValue.s(color));
    thing.put("size", AttributeValue.n(size));
    thing.put("more", AttributeValue.s("more of " + id));
    return thing;
  }

  private static Map<String, AttributeValue> house(
      String id, String country, String town, String street, long house) {
    Map<String, AttributeValue> thing = key(id, 0);
    thing.put("country", AttributeValue.s(country));
    thing.put("town", AttributeValue.s(town));
    thing.put("street", AttributeValue.s(street));
    thing.put("house", AttributeValue.n(house));
    thing.put("note", AttributeValue.s("note of " + id));
    thing.put("more", AttributeValue.s("not carried"));
    return thing;
  }

  private static SortKeyCondition when(Operator operator, AttributeValue... operands) {
    return new SortKeyCondition(operator, List.of(operands));
  }

  private static List<AttributeValue> red() {
    return List.of(AttributeValue.s("red"));
  }

  private static List<String> ids(List<Map<String, AttributeValue>> items) {
    return items.stream().map(item -> ((AttributeValue.S) attribute(item, "id")).value()).toList();
  }

  @Test
  void aQueryOfAGlobalIndexFindsTheItemsOfAllPartitionKeysInOrder() {
    AttributeMapTable table = things();
    table.put(thing("a", 1, "red", 30));
    table.put(thing("b", 1, "red", -10));
    table.put(thing("c", 1, "green", 20));
    table.put(thing("d", 1, "red", 20));
    assertThat(index(table, "byColor").query(red()))
        .containsExactly(
            thing("b", 1, "red", -10), thing("d", 1, "red", 20), thing("a", 1, "red", 30));
    assertThat(ids(index(table, "byColor").descending().query(red())))
        .containsExactly("a", "d", "b");
    AttributeValue twenty = AttributeValue.n(20);
    assertThat(ids(index(table, "byColor").query(red(), when(Operator.GREATER_OR_EQUAL, twenty))))
        .containsExactly("d", "a");
    assertThat(ids(index(table, "byColor").query(red(), when(Operator.LESS, twenty))))
        .containsExactly("b");
    assertThat(ids(index(table, "byColor").query(red(), when(Operator.GREATER, twenty))))
        .containsExactly("a");
    assertThat(ids(index(table, "byColor").query(red(), when(Operator.EQUAL, twenty))))
        .containsExactly("d");
    assertThat(
            ids(
                index(table, "byColor")
                    .query(red(), when(Operator.BETWEEN, AttributeValue.n(-10), twenty))))
        .containsExactly("b", "d");
  }

  @Test
  void anItemThatLacksAKeyAttributeIsNotInTheIndex() {
    AttributeMapTable table = things();
    table.put(thing("a", 1, "red", 1));
    Map<String, AttributeValue> colorless = thing("b", 1, "red", 2);
    colorless.remove("color");
    table.put(colorless);
    assertThat(ids(index(table, "byColor").scan())).containsExactly("a");
    assertThat(ids(index(table, "keysOnly").scan())).containsExactlyInAnyOrder("a", "b");
    assertThat(table.table().index("byColor").count()).isEqualTo(1);
  }

  @Test
  void theEntryFollowsEveryKindOfWrite() {
    AttributeMapTable table = things();
    table.put(thing("a", 1, "red", 1));
    table.put(thing("a", 1, "green", 1));
    assertThat(index(table, "byColor").query(red())).isEmpty();
    table.put(thing("a", 1, "red", 2));
    assertThat(index(table, "byColor").scan()).containsExactly(thing("a", 1, "red", 2));
    new TableTransaction(store())
        .put(table.table(), thing("b", 1, "red", 3))
        .delete(table.table(), key("a", 1), null)
        .run();
    assertThat(ids(index(table, "byColor").query(red()))).containsExactly("b");
    table.delete(key("b", 1));
    assertThat(index(table, "byColor").scan()).isEmpty();
    assertThat(index(table, "keysOnly").scan()).isEmpty();
    assertThat(index(table, "bySize").scan()).isEmpty();
  }

  @Test
  void aFailedConditionOrTransactionLeavesIndexesAsTheyWere() {
    AttributeMapTable table = things();
    table.put(thing("a", 1, "red", 1));
    assertThatThrownBy(() -> table.put(thing("a", 1, "green", 1), exists("absent")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThatThrownBy(
            () ->
                new TableTransaction(store())
                    .put(table.table(), thing("b", 1, "red", 1))
                    .check(table.table(), key("a", 1), exists("absent"))
                    .run())
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(ids(index(table, "byColor").scan())).containsExactly("a");
    assertThat(ids(index(table, "byColor").query(red()))).containsExactly("a");
  }

  @Test
  void anIndexCarriesKeysAndWhatItsProjectionSays() {
    AttributeMapTable table = things();
    table.put(thing("a", 1, "red", 7));
    Map<String, AttributeValue> keys = key("a", 1);
    keys.put("size", AttributeValue.n(7));
    assertThat(index(table, "keysOnly").scan()).containsExactly(keys);
    table.put(house("h", "IT", "Rome", "Via Appia", 3));
    Map<String, AttributeValue> carried = house("h", "IT", "Rome", "Via Appia", 3);
    carried.remove("more");
    assertThat(index(table, "byPlace").scan()).containsExactly(carried);
  }

  @Test
  void aKeyOfSeveralAttributesIsAskedFromTheLeft() {
    AttributeMapTable table = things();
    table.put(house("1", "IT", "Rome", "Via Appia", 9));
    table.put(house("2", "IT", "Rome", "Via Appia", 10));
    table.put(house("3", "IT", "Rome", "Via Appia Nuova", 1));
    table.put(house("4", "IT", "Rome", "Via\u0000Appia", 1));
    table.put(house("5", "ITR", "ome", "Via Appia", 1));
    table.put(house("6", "IT", "Milan", "Via Appia", 1));
    List<AttributeValue> rome = List.of(AttributeValue.s("IT"), AttributeValue.s("Rome"));
    AttributeValue appia = AttributeValue.s("Via Appia");
    assertThat(ids(index(table, "byPlace").query(rome))).containsExactly("4", "1", "2", "3");
    assertThat(ids(index(table, "byPlace").query(rome, when(Operator.EQUAL, appia))))
        .containsExactly("1", "2");
    assertThat(ids(index(table, "byPlace").query(rome, when(Operator.BEGINS_WITH, appia))))
        .containsExactly("1", "2", "3");
    assertThat(
            ids(
                index(table, "byPlace")
                    .query(
                        rome,
                        when(Operator.EQUAL, appia),
                        when(Operator.GREATER, AttributeValue.n(9)))))
        .containsExactly("2");
    assertThat(ids(index(table, "byPlace").query(rome, when(Operator.GREATER, appia))))
        .containsExactly("3");
    assertThatThrownBy(
            () ->
                index(table, "byPlace")
                    .query(
                        rome,
                        when(Operator.LESS, appia),
                        when(Operator.EQUAL, AttributeValue.n(9))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("street");
    assertThatThrownBy(() -> index(table, "byPlace").query(rome.subList(0, 1)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Query condition missed key schema element");
  }

  @Test
  void aLocalIndexOrdersOneCollectionByAnotherAttribute() {
    AttributeMapTable table = things();
    table.put(thing("a", 1, "red", 3));
    table.put(thing("a", 2, "red", 1));
    table.put(thing("a", 3, "red", 2));
    table.put(thing("b", 1, "red", 2));
    List<Map<String, AttributeValue>> found =
        index(table, "bySize").query(List.of(AttributeValue.s("a")));
    assertThat(found.stream().map(item -> attribute(item, "at")).toList())
        .containsExactly(AttributeValue.n(2), AttributeValue.n(3), AttributeValue.n(1));
  }

  @Test
  void pagingOverTiesNeitherSkipsNorRepeats() {
    AttributeMapTable table = things();
    for (int i = 0; i < 50; i++) {
      table.put(thing("id" + i, i, "red", i % 3));
    }
    for (int limit : new int[] {1, 7, 50, 51}) {
      List<String> found = ids(index(table, "byColor").limit(limit).query(red()));
      assertThat(found).hasSize(50).doesNotHaveDuplicates();
      List<String> reversed =
          new ArrayList<>(ids(index(table, "byColor").limit(limit).descending().query(red())));
      Collections.reverse(reversed);
      assertThat(reversed).isEqualTo(found);
    }
    List<String> segments = new ArrayList<>();
    for (int segment = 0; segment < 4; segment++) {
      segments.addAll(ids(index(table, "keysOnly").limit(3).scan(segment, 4)));
    }
    assertThat(segments).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void aKeyAttributeOfAWrongTypeEmptyOrTooLongRejectsTheWrite() {
    AttributeMapTable table = things();
    Map<String, AttributeValue> wrong = thing("a", 1, "red", 1);
    wrong.put("color", AttributeValue.n(1));
    assertThatThrownBy(() -> table.put(wrong))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(
            "Type mismatch for Index Key color Expected: S Actual: N IndexName: byColor");
    assertThatThrownBy(() -> table.put(thing("a", 1, "", 1)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("cannot contain an empty string value. IndexName: byColor");
    assertThatThrownBy(() -> table.put(thing("a", 1, "r".repeat(2_049), 1)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("2048");
    assertThat(table.get(key("a", 1))).isEmpty();
    assertThat(index(table, "keysOnly").scan()).isEmpty();
    table.put(thing("a", 1, "r".repeat(2_048), 1));
    assertThat(index(table, "byColor").query(List.of(AttributeValue.s("r".repeat(2_048)))))
        .containsExactly(thing("a", 1, "r".repeat(2_048), 1));
  }

  @Test
  void longKeysOfTheTableComeBackWhole() {
    AttributeMapTable table = things();
    String id = "i".repeat(EXTREME_PARTITION);
    table.put(thing(id, 1, "red", 1));
    table.put(thing(id.substring(1) + "j", 1, "red", 1));
    table.put(thing("i".repeat(254), 1, "red", 1));
    table.put(thing("i".repeat(255), 1, "red", 1));
    assertThat(new HashSet<>(index(table, "byColor").limit(1).query(red())))
        .isEqualTo(
            new HashSet<>(
                List.of(
                    thing(id, 1, "red", 1),
                    thing(id.substring(1) + "j", 1, "red", 1),
                    thing("i".repeat(254), 1, "red", 1),
                    thing("i".repeat(255), 1, "red", 1))));
    table.delete(key(id, 1));
    assertThat(table.table().index("byColor").count()).isEqualTo(3);
  }

  private static final int EXTREME_PARTITION = 2_048;

  @Test
  void aFilterOfAnIndexNamesOnlyWhatItCarriesAndNoKeyOfIt() {
    AttributeMapTable table = things();
    table.put(house("1", "IT", "Rome", "Via Appia", 9));
    table.put(house("2", "IT", "Rome", "Via Appia", 10));
    List<AttributeValue> rome = List.of(AttributeValue.s("IT"), AttributeValue.s("Rome"));
    assertThat(
            ids(
                index(table, "byPlace")
                    .filter(compare("note", Comparator.EQUAL, AttributeValue.s("note of 2")))
                    .query(rome)))
        .containsExactly("2");
    assertThatThrownBy(() -> index(table, "byPlace").filter(exists("more")).query(rome))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("does not project one or more filter attributes: [more]");
    assertThatThrownBy(() -> index(table, "byPlace").filter(exists("street")).query(rome))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("can only contain non-primary key attributes");
  }

  @Test
  void anIndexIsAddedToATableThatHasItemsAndRemoved() {
    TableDefinition plain = definition(ScalarType.S, ScalarType.N);
    StoreTable stored = store().createTable(plain);
    AttributeMapTable table = new AttributeMapTable(stored);
    for (int i = 0; i < 500; i++) {
      table.put(thing("id" + i, i, i % 2 == 0 ? "red" : "green", i));
    }
    Map<String, AttributeValue> wrong = thing("wrong", 0, "red", 0);
    wrong.put("size", AttributeValue.s("not a number"));
    table.put(wrong);
    List<Long> told = new ArrayList<>();
    store().addIndex("things", BY_COLOR, (phase, done, total) -> told.add(done));
    assertThat(told).last().isEqualTo(501L);
    assertThat(stored.definition().indexes()).containsExactly(BY_COLOR);
    assertThat(index(table, "byColor").query(red())).hasSize(250);
    assertThatThrownBy(() -> store().addIndex("things", BY_COLOR, ProgressListener.NONE))
        .isInstanceOf(ResourceInUseException.class);
    table.delete(key("wrong", 0));
    table.delete(key("id0", 0));
    assertThat(index(table, "byColor").query(red())).hasSize(249);
    store().removeIndex("things", "byColor");
    assertThatThrownBy(() -> table.table().index("byColor"))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> store().removeIndex("things", "byColor"))
        .isInstanceOf(ResourceNotFoundException.class);
    store().addIndex("things", BY_COLOR, ProgressListener.NONE);
    assertThat(index(table, "byColor").query(red())).hasSize(249);
  }

  @Test
  void aLocalIndexIsNeitherAddedNorRemoved() {
    things();
    IndexDefinition local = IndexDefinition.local("late").sortKey("color", ScalarType.S).build();
    assertThatThrownBy(() -> store().addIndex("things", local, ProgressListener.NONE))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> store().removeIndex("things", "bySize"))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void indexesAreNoTablesAndGoWithTheirs() {
    things().put(thing("a", 1, "red", 1));
    assertThat(store().tableNames()).containsExactly("things");
    assertThatThrownBy(() -> store().table("things/byColor"))
        .isInstanceOf(ResourceNotFoundException.class);
    store().deleteTable("things");
    AttributeMapTable again = things();
    assertThat(index(again, "byColor").scan()).isEmpty();
  }

  @Test
  void indexesAreThereWhenTheStoreIsOpenedAgain() {
    assumeTrue(fixture().isDurable(), "the contents end with the store");
    AttributeMapTable table = things();
    Stream.of("a", "b", "c").forEach(id -> table.put(thing(id, 1, "red", 1)));
    reopen();
    AttributeMapTable reopened = new AttributeMapTable(store().table("things"));
    assertThat(reopened.table().definition()).isEqualTo(THINGS);
    assertThat(ids(index(reopened, "byColor").query(red()))).containsExactly("a", "b", "c");
    reopened.put(thing("b", 1, "green", 1));
    assertThat(ids(index(reopened, "byColor").query(red()))).containsExactly("a", "c");
  }
}
