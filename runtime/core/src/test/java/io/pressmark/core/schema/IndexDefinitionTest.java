package io.pressmark.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DynamoDB's rules for secondary indexes, each at its limit and one beyond. */
class IndexDefinitionTest {

  private static IndexDefinition.Builder global(String name, int partition, int sort) {
    IndexDefinition.Builder index = IndexDefinition.global(name);
    for (int i = 0; i < partition; i++) {
      index.partitionKey("p" + i, ScalarType.S);
    }
    for (int i = 0; i < sort; i++) {
      index.sortKey("s" + i, ScalarType.N);
    }
    return index;
  }

  private static IndexDefinition local(String name) {
    return IndexDefinition.local(name).sortKey("total", ScalarType.N).build();
  }

  private static TableDefinition.Builder table() {
    return TableDefinition.builder("orders")
        .partitionKey("customer", ScalarType.S)
        .sortKey("at", ScalarType.S);
  }

  private static void assertRefused(IndexDefinition.Builder index, String reason) {
    assertThatThrownBy(index::build)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(reason);
  }

  private static void assertRefused(TableDefinition.Builder table, String reason) {
    assertThatThrownBy(table::build)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aGlobalIndexHasOneToFourAndNoneToFourKeyAttributes() {
    IndexDefinition least = global("by-p", 1, 0).build();
    assertThat(least.kind()).isEqualTo(IndexKind.GLOBAL);
    assertThat(least.partitionKeys()).containsExactly(new KeyAttribute("p0", ScalarType.S));
    assertThat(least.sortKeys()).isEmpty();
    assertThat(least.projection()).isEqualTo(ProjectionKind.ALL);
    IndexDefinition most = global("by-p", 4, 4).build();
    assertThat(most.partitionKeys()).hasSize(4);
    assertThat(most.sortKeys())
        .extracting(KeyAttribute::name)
        .containsExactly("s0", "s1", "s2", "s3");
    assertRefused(global("by-p", 0, 1), "0 partition key attributes");
    assertRefused(global("by-p", 5, 0), "5 partition key attributes");
    assertRefused(global("by-p", 1, 5), "5 sort key attributes");
  }

  @Test
  void aLocalIndexHasOneSortKeyAttribute() {
    assertThat(local("by-total").sortKeys())
        .containsExactly(new KeyAttribute("total", ScalarType.N));
    assertRefused(IndexDefinition.local("by-total"), "0 sort key attributes");
    assertRefused(
        IndexDefinition.local("by-total").sortKey("a", ScalarType.N).sortKey("b", ScalarType.N),
        "2 sort key attributes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "by status", "by/status"})
  void namesAreThoseOfTables(String name) {
    assertRefused(global(name, 1, 0), "3 to 255 characters");
  }

  @Test
  void namesHave3To255Characters() {
    assertThat(global("x".repeat(255), 1, 0).build().name()).hasSize(255);
    assertRefused(global("x".repeat(256), 1, 0), "3 to 255 characters");
  }

  @Test
  void attributesHaveNamesOf255BytesAtMost() {
    String longest = "\u20AC".repeat(85);
    assertThat(global("by-p", 1, 0).include(longest).build().included()).containsExactly(longest);
    assertRefused(global("by-p", 1, 0).include(longest + "x"), "255");
    assertThatThrownBy(
            () -> IndexDefinition.global("by-p").partitionKey(longest + "x", ScalarType.S))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void projections() {
    assertThat(global("by-p", 1, 0).projectKeysOnly().build().projection())
        .isEqualTo(ProjectionKind.KEYS_ONLY);
    IndexDefinition some = global("by-p", 1, 0).include("b", "a").build();
    assertThat(some.projection()).isEqualTo(ProjectionKind.INCLUDE);
    assertThat(some.included()).containsExactly("b", "a");
    assertRefused(global("by-p", 1, 0).include(), "INCLUDE");
    assertRefused(global("by-p", 1, 0).include("a", "a"), "twice");
    assertRefused(global("by-p", 1, 0).include("p0"), "twice");
    assertRefused(
        IndexDefinition.global("by-p").partitionKey("a", ScalarType.S).sortKey("a", ScalarType.S),
        "twice");
  }

  @Test
  void aTableKeepsItsIndexesInOrderAndUnderAnotherName() {
    IndexDefinition second = global("aaa", 1, 1).build();
    TableDefinition orders =
        table().index(local("zzz")).index(second).timeToLive("expires").build();
    assertThat(orders.indexes()).extracting(IndexDefinition::name).containsExactly("zzz", "aaa");
    assertThat(orders.index("aaa")).contains(second);
    assertThat(orders.index("bbb")).isEmpty();
    assertThat(orders.timeToLive()).contains("expires");
    TableDefinition other = orders.withName("archive");
    assertThat(other.indexes()).isEqualTo(orders.indexes());
    assertThat(other.timeToLive()).contains("expires");
    assertThat(orders.hasSameKey(table().build())).isTrue();
    assertThat(orders).isNotEqualTo(table().build());
    TableDefinition same = table().index(local("zzz")).index(second).timeToLive("expires").build();
    assertThat(orders).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(table().build().timeToLive()).isEmpty();
  }

  @Test
  void atMostFiveIndexesAreLocalAndTheseNeedASortKey() {
    TableDefinition.Builder table = table();
    for (int i = 0; i < 5; i++) {
      table.index(local("local" + i));
    }
    assertThat(table.build().indexes()).hasSize(5);
    assertRefused(table.index(local("local5")), "6 local indexes");
    assertRefused(
        TableDefinition.builder("orders")
            .partitionKey("customer", ScalarType.S)
            .index(local("by-total")),
        "needs a table with a sort key");
  }

  @Test
  void atMostTwentyIndexesAreGlobal() {
    TableDefinition.Builder table = table().index(local("by-total"));
    for (int i = 0; i < 20; i++) {
      table.index(global("global" + i, 1, 0).build());
    }
    assertThat(table.build().indexes()).hasSize(21);
    assertRefused(table.index(global("global20", 1, 0).build()), "21 global indexes");
  }

  @Test
  void namesOfIndexesDiffer() {
    assertRefused(
        table().index(local("by-total")).index(global("by-total", 1, 0).build()),
        "two indexes are called 'by-total'");
  }

  @Test
  void anAttributeHasOneTypeInAllKeys() {
    IndexDefinition number =
        IndexDefinition.global("by-at").partitionKey("at", ScalarType.N).build();
    assertRefused(table().index(number), "'at' is a key of type S and N");
    IndexDefinition text =
        IndexDefinition.global("by-text").partitionKey("total", ScalarType.S).build();
    assertRefused(table().index(local("by-total")).index(text), "'total'");
    IndexDefinition same = IndexDefinition.global("by-at").partitionKey("at", ScalarType.S).build();
    assertThatCode(() -> table().index(same).build()).doesNotThrowAnyException();
  }

  @Test
  void allIndexesIncludeAtMost100Attributes() {
    List<String> names = IntStream.range(0, 60).mapToObj(i -> "a" + i).toList();
    IndexDefinition sixty = global("sixty", 1, 0).include(names.toArray(String[]::new)).build();
    IndexDefinition forty =
        global("forty", 1, 0).include(names.subList(0, 40).toArray(String[]::new)).build();
    IndexDefinition one = global("one", 1, 0).include("a0").build();
    assertThat(table().index(sixty).index(forty).build().indexes()).hasSize(2);
    assertRefused(table().index(sixty).index(forty).index(one), "101 attributes");
  }
}
