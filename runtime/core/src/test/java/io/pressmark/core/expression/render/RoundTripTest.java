package io.pressmark.core.expression.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.parse.ExpressionParser;
import io.pressmark.core.fixture.RandomDocuments;
import io.pressmark.core.fixture.RandomExpressions;
import io.pressmark.core.fixture.RandomRun;
import org.junit.jupiter.api.Test;

/** What is rendered is parsed to an equal tree, which is rendered to the same text. */
class RoundTripTest {
  private static final RandomRun RUN = RandomRun.of(RoundTripTest.class, 4_000);

  private final RandomExpressions random = new RandomExpressions(new RandomDocuments(RUN.seed()));

  @Test
  void conditions() {
    for (int round = 0; round < RUN.rounds(); round++) {
      ConditionExpression tree = random.condition(3);
      ExpressionRenderer renderer = new ExpressionRenderer();
      String text = renderer.condition(tree);
      ExpressionParser parser = parser(renderer);
      ConditionExpression parsed = parser.condition(text);
      assertThat(parsed).as(text).isEqualTo(tree);
      assertThat(new ExpressionRenderer().condition(parsed)).isEqualTo(text);
      parser.requireAllUsed();
    }
  }

  private static ExpressionParser parser(ExpressionRenderer renderer) {
    return new ExpressionParser(renderer.names(), renderer.values());
  }

  @Test
  void updates() {
    for (int round = 0; round < RUN.rounds(); round++) {
      UpdateExpression tree = random.update(8);
      ExpressionRenderer renderer = new ExpressionRenderer();
      String text = renderer.update(tree);
      ExpressionParser parser = parser(renderer);
      UpdateExpression parsed = parser.update(text);
      assertThat(parsed).as(text).isEqualTo(tree);
      assertThat(new ExpressionRenderer().update(parsed)).isEqualTo(text);
      parser.requireAllUsed();
    }
  }

  @Test
  void projections() {
    for (int round = 0; round < RUN.rounds(); round++) {
      ProjectionExpression tree = random.projection(8);
      ExpressionRenderer renderer = new ExpressionRenderer();
      String text = renderer.projection(tree);
      ExpressionParser parser = parser(renderer);
      ProjectionExpression parsed = parser.projection(text);
      assertThat(parsed).as(text).isEqualTo(tree);
      assertThat(new ExpressionRenderer().projection(parsed)).isEqualTo(text);
      parser.requireAllUsed();
    }
  }

  @Test
  void keyConditions() {
    for (int round = 0; round < RUN.rounds(); round++) {
      KeyConditionExpression tree = random.keyCondition();
      ExpressionRenderer renderer = new ExpressionRenderer();
      String text = renderer.keyCondition(tree);
      ExpressionParser parser = parser(renderer);
      KeyConditionExpression parsed = parser.keyCondition(text);
      assertThat(parsed).as(text).isEqualTo(tree);
      assertThat(new ExpressionRenderer().keyCondition(parsed)).isEqualTo(text);
      parser.requireAllUsed();
    }
  }

  @Test
  void theExpressionsOfARequestShareTheirPlaceholders() {
    for (int round = 0; round < RUN.rounds(); round++) {
      UpdateExpression update = random.update(4);
      ConditionExpression condition = random.condition(2);
      ExpressionRenderer renderer = new ExpressionRenderer();
      String updateText = renderer.update(update);
      String conditionText = renderer.condition(condition);
      ExpressionParser parser = parser(renderer);
      assertThat(parser.condition(conditionText)).isEqualTo(condition);
      assertThat(parser.update(updateText)).isEqualTo(update);
      parser.requireAllUsed();
      assertThat(renderer.names().values()).doesNotHaveDuplicates();
      assertThat(renderer.values().values()).doesNotHaveDuplicates();
    }
  }
}
