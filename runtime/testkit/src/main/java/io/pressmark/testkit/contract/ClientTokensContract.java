package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Client request tokens: a transaction that is sent again is carried out once. */
abstract class ClientTokensContract extends ContractCase {
  private static final UpdateExpression ADD_ONE =
      Updates.update(Updates.add("a", AttributeValue.n(1)));

  /** New for each test: a server remembers tokens longer than one test, and beyond its tables. */
  private final String token = UUID.randomUUID().toString().substring(0, 18);

  private static Map<String, AttributeValue> number(long at, long value) {
    return item("k", at, AttributeValue.n(value));
  }

  private TableTransaction with(String used) {
    return new TableTransaction(actions -> store().transactWrite(actions, used));
  }

  private TableTransaction addOne(AttributeMapTable table, String used) {
    return with(used).update(table.table(), key("k", 1), ADD_ONE, null);
  }

  @Test
  void aTransactionThatIsSentAgainIsANoOp() {
    AttributeMapTable table = create();
    for (int i = 0; i < 3; i++) {
      addOne(table, token).run();
    }
    assertThat(table.get(key("k", 1))).contains(number(1, 1));
    addOne(table, token + " 2").run();
    assertThat(table.get(key("k", 1))).contains(number(1, 2));
  }

  @Test
  void aTokenOutlivesTheStore() {
    AttributeMapTable table = create();
    addOne(table, token).run();
    with(token + " c").check(table.table(), key("k", 1), exists("a")).run();
    if (fixture().isDurable()) {
      reopen();
      AttributeMapTable again = new AttributeMapTable(store().table("things"));
      addOne(again, token).run();
      assertThat(again.get(key("k", 1))).contains(number(1, 1));
      again.delete(key("k", 1));
      with(token + " c").check(again.table(), key("k", 1), exists("a")).run();
      assertThatThrownBy(with(token).put(again.table(), number(1, 1))::run)
          .isInstanceOf(IdempotentParameterMismatchException.class);
    }
  }

  @Test
  void aRepeatSucceedsThoughItsConditionWouldBeFalseByNow() {
    AttributeMapTable table = create();
    with(token).put(table.table(), number(1, 1), notExists("a")).run();
    with(token).put(table.table(), number(1, 1), notExists("a")).run();
    assertThat(table.get(key("k", 1))).contains(number(1, 1));
  }

  @Test
  void anotherPayloadWithTheSameTokenIsRefused() {
    AttributeMapTable table = create();
    AttributeMapTable other =
        new AttributeMapTable(
            store().createTable(definition(ScalarType.S, ScalarType.N).withName("other")));
    Runnable first =
        with("t")
                .put(table.table(), number(1, 1))
                .delete(table.table(), key("k", 2), exists("a"))
                .update(table.table(), key("k", 3), ADD_ONE, null)
            ::run;
    table.put(number(2, 2));
    first.run();
    UpdateExpression addTwo = Updates.update(Updates.add("a", AttributeValue.n(2)));
    List<TableTransaction> others =
        List.of(
            with("t").put(table.table(), number(1, 1)),
            with("t")
                .put(table.table(), number(1, 9))
                .delete(table.table(), key("k", 2), exists("a"))
                .update(table.table(), key("k", 3), ADD_ONE, null),
            with("t")
                .put(table.table(), number(9, 1))
                .delete(table.table(), key("k", 2), exists("a"))
                .update(table.table(), key("k", 3), ADD_ONE, null),
            with("t")
                .put(other.table(), number(1, 1))
                .delete(table.table(), key("k", 2), exists("a"))
                .update(table.table(), key("k", 3), ADD_ONE, null),
            with("t")
                .put(table.table(), number(1, 1))
                .delete(table.table(), key("k", 2), exists("b"))
                .update(table.table(), key("k", 3), ADD_ONE, null),
            with("t")
                .put(table.table(), number(1, 1))
                .delete(table.table(), key("k", 2), notExists("a"))
                .update(table.table(), key("k", 3), ADD_ONE, null),
            with("t")
                .put(table.table(), number(1, 1))
                .delete(table.table(), key("k", 2), exists("a"))
                .update(table.table(), key("k", 3), addTwo, null),
            with("t")
                .put(table.table(), number(1, 1))
                .check(table.table(), key("k", 2), exists("a"))
                .update(table.table(), key("k", 3), ADD_ONE, null));
    for (TableTransaction another : others) {
      assertThatThrownBy(another::run)
          .isInstanceOf(IdempotentParameterMismatchException.class)
          .hasMessageContaining("'t'");
    }
    assertThat(table.get(key("k", 1))).contains(number(1, 1));
    assertThat(table.get(key("k", 3))).contains(number(3, 1));
    assertThat(table.table().count()).isEqualTo(2);
    assertThat(other.table().count()).isZero();
  }

  @Test
  void whatIsEqualIsTheSamePayload() {
    AttributeMapTable table = create();
    Map<String, AttributeValue> item = key("k", 1);
    item.put("set", AttributeValue.ss("one", "two", "three"));
    item.put("number", AttributeValue.n(new BigDecimal("1.50")));
    item.put("map", AttributeValue.m(entries("x", "y")));
    with(token).put(table.table(), item).run();
    table.delete(key("k", 1));
    Map<String, AttributeValue> again = new LinkedHashMap<>();
    again.put("map", AttributeValue.m(entries("y", "x")));
    again.put("number", AttributeValue.n(new BigDecimal("1.5")));
    again.put("set", AttributeValue.ss("three", "one", "two"));
    again.put("at", AttributeValue.n(new BigDecimal("1.0")));
    again.put("id", AttributeValue.s("k"));
    with(token).put(table.table(), again).run();
    assertThat(table.table().count()).isZero();
  }

  @Test
  void everyPartOfEveryValueCounts() {
    AttributeMapTable table = create();
    List<AttributeValue> values =
        List.of(
            AttributeValue.s("1"),
            AttributeValue.s("2"),
            AttributeValue.n(1),
            AttributeValue.n(2),
            AttributeValue.b(new byte[] {'1'}),
            AttributeValue.b(new byte[100]),
            AttributeValue.b(new byte[101]),
            AttributeValue.bool(true),
            AttributeValue.bool(false),
            AttributeValue.nul(),
            AttributeValue.ss("1"),
            AttributeValue.ss("1", "2"),
            AttributeValue.ns(List.of(BigDecimal.ONE)),
            AttributeValue.bs(List.of(Binary.copyOf(new byte[] {'1'}))),
            AttributeValue.l(AttributeValue.s("1"), AttributeValue.s("2")),
            AttributeValue.l(AttributeValue.s("2"), AttributeValue.s("1")),
            AttributeValue.l(AttributeValue.l(AttributeValue.s("1"), AttributeValue.s("2"))),
            AttributeValue.m(Map.of()),
            AttributeValue.m(Map.of("1", AttributeValue.s("2"))),
            AttributeValue.m(Map.of("2", AttributeValue.s("1"))));
    for (AttributeValue used : values) {
      String tokenOfPut = token + " " + values.indexOf(used);
      with(tokenOfPut).put(table.table(), item("k", 1, used)).run();
      with(tokenOfPut + "c").check(table.table(), key("k", 1), equal(used)).run();
      for (AttributeValue other : values) {
        if (!other.equals(used)) {
          assertThatThrownBy(with(tokenOfPut).put(table.table(), item("k", 1, other))::run)
              .isInstanceOf(IdempotentParameterMismatchException.class);
          assertThatThrownBy(
                  with(tokenOfPut + "c").check(table.table(), key("k", 1), equal(other))::run)
              .isInstanceOf(IdempotentParameterMismatchException.class);
        }
      }
    }
  }

  private static ConditionExpression equal(AttributeValue value) {
    return compare("a", ConditionExpression.Comparator.EQUAL, value);
  }

  private static Map<String, AttributeValue> entries(String first, String second) {
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    entries.put(first, AttributeValue.bool(first.equals("x")));
    entries.put(second, AttributeValue.bool(second.equals("x")));
    return entries;
  }

  @Test
  void theTokenOfACancelledTransactionIsFree() {
    AttributeMapTable table = create();
    assertThatThrownBy(() -> with(token).put(table.table(), number(1, 1), exists("a")).run())
        .isInstanceOf(TransactionCanceledException.class);
    with(token).put(table.table(), number(1, 2)).run();
    assertThat(table.get(key("k", 1))).contains(number(1, 2));
  }

  @Test
  void aTokenHasOneToThirtySixCharacters() {
    AttributeMapTable table = create();
    addOne(table, token + "x".repeat(18)).run();
    assertThatThrownBy(addOne(table, "x".repeat(37))::run)
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "1 validation error detected: Value '"
                + "x".repeat(37)
                + "' at 'clientRequestToken' failed to satisfy constraint: Member must have length"
                + " less than or equal to 36");
    assertThatThrownBy(addOne(table, "")::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("greater than or equal to 1");
    assertThat(table.get(key("k", 1))).contains(number(1, 1));
  }

  @Test
  void ofSeveralAtTheSameTimeOneIsCarriedOutAndAllSucceed() throws Exception {
    AttributeMapTable table = create();
    int threads = 4;
    int rounds = 50;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        ends.add(
            pool.submit(
                () -> {
                  for (int round = 0; round < rounds; round++) {
                    start.await();
                    addOne(table, token + " " + round).run();
                  }
                  return null;
                }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(table.get(key("k", 1))).contains(number(1, rounds));
  }
}
