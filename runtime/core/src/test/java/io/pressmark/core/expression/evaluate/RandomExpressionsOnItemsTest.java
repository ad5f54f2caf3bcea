package io.pressmark.core.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.fixture.RandomDocuments;
import io.pressmark.core.fixture.RandomExpressions;
import io.pressmark.core.fixture.RandomRun;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Utf8;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random expressions on the bytes of random items, compared with models on attribute maps. */
class RandomExpressionsOnItemsTest {
  private static final RandomRun RUN = RandomRun.of(RandomExpressionsOnItemsTest.class, 20_000);

  private final RandomDocuments documents = new RandomDocuments(RUN.seed());
  private final RandomExpressions expressions = new RandomExpressions(documents);
  private final ItemBytes bytes = new ItemBytes();
  private final ItemWriter writer = new ItemWriter();

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new LinkedHashMap<>(item);
    key.keySet().retainAll(Set.of("id", "at"));
    return key;
  }

  @Test
  void conditions() {
    int truths = 0;
    for (int round = 0; round < RUN.rounds(); round++) {
      Map<String, AttributeValue> item = documents.item();
      ConditionExpression condition = expressions.condition(2);
      boolean expected = new ModelCondition(item).test(condition);
      assertThat(ConditionEvaluator.test(condition, bytes.read(item)))
          .as("%s on %s", condition, item)
          .isEqualTo(expected);
      assertThat(ConditionEvaluator.testAbsent(condition))
          .as("%s on no item", condition)
          .isEqualTo(new ModelCondition(Map.of()).test(condition));
      truths += expected ? 1 : 0;
    }
    assertThat(truths).isBetween(RUN.rounds() / 10, RUN.rounds() * 9 / 10);
  }

  @Test
  void updates() {
    int changed = 0;
    for (int round = 0; round < RUN.rounds(); round++) {
      Map<String, AttributeValue> item = documents.item();
      boolean exists = documents.random().nextInt(8) != 0;
      UpdateExpression update = expressions.update(exists ? 3 : 2);
      changed += compareUpdate(item, exists, update) ? 1 : 0;
    }
    assertThat(changed).isBetween(RUN.rounds() / 10, RUN.rounds() * 9 / 10);
  }

  /** Whether the update was carried out, by both. */
  private boolean compareUpdate(
      Map<String, AttributeValue> item, boolean exists, UpdateExpression update) {
    Optional<Map<String, AttributeValue>> expected;
    try {
      expected =
          ModelUpdate.apply(update, key(item), exists ? Optional.of(item) : Optional.empty());
    } catch (ModelUpdate.Refused e) {
      assertThat(catchRefusal(item, exists, update)).as("%s on %s", update, item).isNotNull();
      return false;
    }
    EncodedItem result = apply(item, exists, update);
    assertThat(Optional.ofNullable(result).map(bytes::decode))
        .as("%s on %s", update, exists ? item : "no item")
        .isEqualTo(expected);
    if (result != null) {
      assertThat(result.itemSize())
          .as("the size after %s on %s", update, item)
          .isEqualTo(new ItemBytes().encode(expected.orElseThrow()).itemSize());
    }
    return true;
  }

  private @Nullable ValidationException catchRefusal(
      Map<String, AttributeValue> item, boolean exists, UpdateExpression update) {
    try {
      apply(item, exists, update);
      return null;
    } catch (ValidationException e) {
      return e;
    }
  }

  private @Nullable EncodedItem apply(
      Map<String, AttributeValue> item, boolean exists, UpdateExpression update) {
    EncodedItem old = bytes.encode(item);
    ItemReader reader = exists ? bytes.read(old) : null;
    return UpdateApplier.apply(update, reader, bytes.key().itemSize(), bytes.binding(), writer);
  }

  private static int size(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(entry -> Utf8.length(entry.getKey()) + entry.getValue().size())
        .sum();
  }

  @Test
  void projections() {
    int kept = 0;
    for (int round = 0; round < RUN.rounds(); round++) {
      Map<String, AttributeValue> item = documents.item();
      ProjectionExpression projection = expressions.projection(5);
      Map<String, AttributeValue> expected = ModelDocument.projected(item, projection.paths());
      ItemReader reader = bytes.read(item);
      assertThat(Projector.read(projection, reader))
          .as("%s of %s", projection, item)
          .isEqualTo(expected);
      EncodedItem encoded = Projector.write(projection, reader, bytes.binding(), writer);
      assertThat(Projector.readWritten(projection, bytes.read(encoded)))
          .as("%s of %s", projection, item)
          .isEqualTo(expected);
      assertThat(encoded.itemSize()).isEqualTo(size(expected));
      kept += expected.isEmpty() ? 0 : 1;
    }
    assertThat(kept).isBetween(RUN.rounds() / 10, RUN.rounds() * 19 / 20);
  }
}
