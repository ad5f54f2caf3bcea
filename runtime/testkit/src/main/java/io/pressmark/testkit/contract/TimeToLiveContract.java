package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TablePage;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Time to live: an expired item is absent for everybody, and deleted when the store gets to it. */
abstract class TimeToLiveContract extends ContractCase {
  private static final long YEAR = 365L * 24 * 60 * 60;

  private final long now = Instant.now().getEpochSecond();
  private final AttributeValue past = AttributeValue.n(now - 100);
  private final AttributeValue future = AttributeValue.n(now + 10_000);

  private static TableDefinition.Builder things() {
    return TableDefinition.builder("things")
        .partitionKey("id", ScalarType.S)
        .sortKey("at", ScalarType.N)
        .index(IndexDefinition.global("all").partitionKey("color", ScalarType.S).build())
        .index(
            IndexDefinition.global("keysOnly")
                .partitionKey("color", ScalarType.S)
                .projectKeysOnly()
                .build())
        .index(IndexDefinition.local("byColor").sortKey("color", ScalarType.S).build());
  }

  private AttributeMapTable expiring() {
    return new AttributeMapTable(store().createTable(things().timeToLive("expires").build()));
  }

  private static Map<String, AttributeValue> thing(String id, long at, AttributeValue expires) {
    Map<String, AttributeValue> thing = key(id, at);
    thing.put("color", AttributeValue.s("red"));
    thing.put("expires", expires);
    return thing;
  }

  private static List<Map<String, AttributeValue>> read(AttributeMapTable table, String index) {
    AttributeMapIndex entries = new AttributeMapIndex(table.table().index(index));
    return entries.query(List.of(AttributeValue.s(index.equals("byColor") ? "a" : "red")));
  }

  @Test
  void anExpiredItemIsInNoRead() {
    AttributeMapTable table = expiring();
    table.put(thing("a", 1, past));
    table.put(thing("a", 2, future));
    assertThat(table.get(key("a", 1))).isEmpty();
    assertThat(table.get(key("a", 2))).contains(thing("a", 2, future));
    assertThat(table.queryAll(TableQuery.of(AttributeValue.s("a"))))
        .containsExactly(thing("a", 2, future));
    assertThat(table.scanAll(TableScan.all())).containsExactly(thing("a", 2, future));
    assertThat(
            new TableReads(store())
                .get(table.table(), key("a", 1))
                .get(table.table(), key("a", 2))
                .run())
        .containsExactly(Optional.empty(), Optional.of(thing("a", 2, future)));
    assertThat(read(table, "all")).containsExactly(thing("a", 2, future));
    assertThat(read(table, "byColor")).containsExactly(thing("a", 2, future));
    assertThat(read(table, "keysOnly"))
        .extracting(item -> item.get("at"))
        .containsExactly(AttributeValue.n(2));
    assertThat(new AttributeMapIndex(table.table().index("keysOnly")).scan()).hasSize(1);
  }

  @Test
  void whatIsNoTimeOfTheLastFiveYearsDoesNotExpire() {
    AttributeMapTable table = expiring();
    List<AttributeValue> times =
        List.of(
            AttributeValue.s(String.valueOf(now - 100)),
            AttributeValue.n(now - 5 * YEAR - 1000),
            AttributeValue.n(0),
            AttributeValue.n(-1),
            AttributeValue.n(new BigDecimal("1E+100")),
            AttributeValue.n(new BigDecimal("-1E+100")),
            AttributeValue.bool(true),
            AttributeValue.nul(),
            AttributeValue.l(List.of(past)),
            AttributeValue.m(Map.of("expires", past)),
            future);
    for (int i = 0; i < times.size(); i++) {
      table.put(thing("a", i, times.get(i)));
    }
    table.put(item("a", times.size(), past));
    assertThat(table.queryAll(TableQuery.of(AttributeValue.s("a")))).hasSize(times.size() + 1);
    assertThat(store().deleteExpiredItems()).isZero();
    assertThat(table.table().count()).isEqualTo(times.size() + 1);
  }

  @Test
  void aTimeHasFractionsAndGoesBackFiveYears() {
    AttributeMapTable table = expiring();
    table.put(thing("a", 1, AttributeValue.n(new BigDecimal(now - 100 + ".75"))));
    table.put(thing("a", 2, AttributeValue.n(now - 5 * YEAR + 1000)));
    assertThat(table.scanAll(TableScan.all())).isEmpty();
    assertThat(store().deleteExpiredItems()).isEqualTo(2);
  }

  @Test
  void aWriteFindsNoExpiredItem() {
    AttributeMapTable table = expiring();
    table.put(thing("a", 1, past));
    assertThatThrownBy(() -> table.delete(key("a", 1), exists("id")))
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class, e -> assertThat(e.item()).isEmpty());
    assertThatThrownBy(() -> table.put(thing("a", 1, future), exists("color")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(table.put(thing("a", 1, past), notExists("id"))).isEmpty();
    assertThat(table.outcome().existed()).isFalse();
    assertThat(table.delete(key("a", 1))).isEmpty();
    assertThat(table.table().count()).isZero();
    assertThat(table.table().index("all").count()).isZero();

    table.put(thing("b", 1, past));
    assertThat(table.update(key("b", 1), Updates.update(Updates.set("a", AttributeValue.n(7)))))
        .contains(item("b", 1, AttributeValue.n(7)));
    assertThat(table.get(key("b", 1))).contains(item("b", 1, AttributeValue.n(7)));
    assertThat(table.table().index("all").count()).isZero();
  }

  @Test
  void aTransactionFindsNoExpiredItem() {
    AttributeMapTable table = expiring();
    table.put(thing("a", 1, past));
    assertThatThrownBy(
            () ->
                new TableTransaction(store())
                    .check(table.table(), key("a", 1), exists("id"))
                    .put(table.table(), thing("a", 2, future))
                    .run())
        .isInstanceOf(TransactionCanceledException.class);
    new TableTransaction(store())
        .put(table.table(), thing("a", 1, future), notExists("id"))
        .put(table.table(), thing("a", 2, future))
        .run();
    assertThat(read(table, "byColor")).hasSize(2);
    assertThat(read(table, "all")).hasSize(2);
  }

  @Test
  void aPageDoesNotCountWhatIsHidden() {
    AttributeMapTable table = expiring();
    for (int at = 0; at < 50; at++) {
      table.put(thing("a", at, at % 2 == 0 ? past : future));
    }
    TablePage page = table.query(TableQuery.of(AttributeValue.s("a")).limit(10), null);
    assertThat(page.scannedCount()).isEqualTo(10);
    assertThat(page.items()).hasSize(10).allMatch(item -> future.equals(item.get("expires")));
    assertThat(table.queryAll(TableQuery.of(AttributeValue.s("a")).limit(10))).hasSize(25);
  }

  @Test
  void whatHasExpiredIsDeletedFromTableAndIndexes() {
    AttributeMapTable table = expiring();
    for (int at = 0; at < 300; at++) {
      table.put(thing("a" + at % 7, at, at % 3 == 0 ? future : past));
    }
    assertThat(store().deleteExpiredItems()).isEqualTo(200);
    assertThat(store().deleteExpiredItems()).isZero();
    assertThat(table.table().count()).isEqualTo(100);
    assertThat(table.scanAll(TableScan.all()))
        .hasSize(100)
        .allMatch(item -> future.equals(item.get("expires")));
    for (String index : List.of("all", "keysOnly", "byColor")) {
      assertThat(table.table().index(index).count()).isEqualTo(100);
    }
  }

  @Test
  void timeToLiveBeginsAndEndsWhileTheTableIsUsed() {
    AttributeMapTable table = new AttributeMapTable(store().createTable(things().build()));
    table.put(thing("a", 1, past));
    assertThat(store().deleteExpiredItems()).isZero();
    assertThat(table.get(key("a", 1))).isPresent();

    store().updateTimeToLive("things", Optional.of("expires"));
    assertThat(store().table("things").definition().timeToLive()).contains("expires");
    assertThat(table.get(key("a", 1))).isEmpty();

    store().updateTimeToLive("things", Optional.empty());
    assertThat(table.get(key("a", 1))).isPresent();
    assertThat(store().deleteExpiredItems()).isZero();

    store().updateTimeToLive("things", Optional.of("other"));
    assertThat(table.get(key("a", 1))).isPresent();
  }

  @Test
  void aChangeOfTimeToLiveThatIsNoneIsRefused() {
    store().createTable(things().build());
    assertThatThrownBy(() -> store().updateTimeToLive("things", Optional.empty()))
        .isInstanceOf(ValidationException.class)
        .hasMessage("TimeToLive is already disabled");
    store().updateTimeToLive("things", Optional.of("expires"));
    assertThatThrownBy(() -> store().updateTimeToLive("things", Optional.of("expires")))
        .isInstanceOf(ValidationException.class)
        .hasMessage("TimeToLive is already enabled");
    assertThatThrownBy(() -> store().updateTimeToLive("things", Optional.of("other")))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith(
            "TimeToLive is active on a different AttributeName: current AttributeName is expires");
    assertThatThrownBy(() -> store().updateTimeToLive("nothing", Optional.of("expires")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void timeToLiveOutlivesTheStore() {
    assumeTrue(fixture().isDurable(), "the contents end with the store");
    expiring().put(thing("a", 1, past));
    new AttributeMapTable(store().table("things")).put(thing("a", 2, future));
    reopen();
    AttributeMapTable again = new AttributeMapTable(store().table("things"));
    assertThat(again.scanAll(TableScan.all())).containsExactly(thing("a", 2, future));
    assertThat(store().deleteExpiredItems()).isEqualTo(1);
    store().updateTimeToLive("things", Optional.empty());
    reopen();
    assertThat(store().table("things").definition().timeToLive()).isEmpty();
  }

  @Test
  void aSortKeyMayBeTheTime() {
    TableDefinition byTime =
        TableDefinition.builder("byTime")
            .partitionKey("id", ScalarType.S)
            .sortKey("at", ScalarType.N)
            .timeToLive("at")
            .build();
    AttributeMapTable table = new AttributeMapTable(store().createTable(byTime));
    table.put(key("a", now - 100));
    table.put(key("a", now + 10_000));
    assertThat(table.scanAll(TableScan.all())).containsExactly(key("a", now + 10_000));
    assertThat(store().deleteExpiredItems()).isEqualTo(1);
  }

  @Test
  void itemsWithLongPartitionKeysExpire() {
    AttributeMapTable table = expiring();
    String id = "x".repeat(2000);
    table.put(thing(id, 1, past));
    assertThat(table.get(key(id, 1))).isEmpty();
    assertThat(read(table, "keysOnly")).isEmpty();
    assertThat(table.scanAll(TableScan.all())).isEmpty();
    assertThat(store().deleteExpiredItems()).isEqualTo(1);
    assertThat(table.table().index("keysOnly").count()).isZero();
  }
}
