package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.PayloadDigest;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Stores keep digests: they are the same in every process and every release. Maps and sets have
 * another order in each process here.
 */
final class PayloadDigestTest {
  private static final String DIGEST =
      "38dc8a3607491be2cdb3716d6a103d1d19e021a82f89417bdbb1f1170cab1ab2";

  private static String digest(List<String> namesBefore) {
    try (ItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      StoreTable table =
          store.createTable(
              TableDefinition.builder("things")
                  .partitionKey("id", ScalarType.S)
                  .sortKey("at", ScalarType.N)
                  .build());
      for (String name : namesBefore) {
        new AttributeMapTable(table)
            .put(
                Map.of(
                    "id",
                    AttributeValue.s("x"),
                    "at",
                    AttributeValue.n(1),
                    name,
                    AttributeValue.nul()));
      }
      Map<String, AttributeValue> item =
          Map.of(
              "id", AttributeValue.s("ü"),
              "at", AttributeValue.n(new BigDecimal("-1.50")),
              "set", AttributeValue.ss(Set.of("one", "two", "three")),
              "numbers", AttributeValue.ns(Set.of(BigDecimal.ONE, BigDecimal.TEN)),
              "map",
                  AttributeValue.m(
                      Map.of(
                          "a", AttributeValue.bool(true), "b", AttributeValue.b(new byte[] {1}))),
              "list", AttributeValue.l(AttributeValue.nul(), AttributeValue.s("")));
      Map<String, AttributeValue> key =
          Map.of("id", AttributeValue.s("k"), "at", AttributeValue.n(7));
      Map<String, AttributeValue> other =
          Map.of("id", AttributeValue.s("k"), "at", AttributeValue.n(8));
      ConditionExpression condition = new ConditionExpression.NotExists(DocumentPath.of("map"));
      String[] digest = {""};
      new TableTransaction(
              actions -> digest[0] = HexFormat.of().formatHex(PayloadDigest.of(actions)))
          .put(table, item, condition)
          .update(table, key, Updates.update(Updates.add("count", AttributeValue.n(1))), condition)
          .delete(table, other, condition)
          .run();
      return digest[0];
    }
  }

  @Test
  void itIsTheSameInEveryProcessAndRelease() {
    assertThat(digest(List.of())).isEqualTo(DIGEST);
  }

  @Test
  void itDoesNotDependOnHowItemsAreEncoded() {
    assertThat(digest(List.of("list", "map", "more"))).isEqualTo(DIGEST);
  }
}
