package io.pressmark.core.expression.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.RemoveAction;
import io.pressmark.core.expression.UpdateExpression.SetAction;
import io.pressmark.core.expression.parse.ExpressionParser;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is built in code never meets a reserved word, whatever its attributes are called. */
class PlaceholdersOnlyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"name", "SIZE", "And", "between", "set", "a.b", "a[0]", "#n", ":v", " ", "\u20AC"})
  void noNameStandsForItself(String name) {
    DocumentPath path = DocumentPath.of(name).dot(name).at(0);
    Operand.Literal one = new Operand.Literal(AttributeValue.n(1));
    ConditionExpression condition =
        new ConditionExpression.Comparison(Comparator.EQUAL, new Operand.Path(path), one);
    UpdateExpression update =
        new UpdateExpression(
            List.of(new SetAction(path, one), new RemoveAction(DocumentPath.of("other"))));
    ProjectionExpression projection = new ProjectionExpression(List.of(path));
    ExpressionRenderer renderer = new ExpressionRenderer();
    assertThat(renderer.condition(condition)).isEqualTo("#n0.#n0[0] = :v0");
    assertThat(renderer.update(update)).isEqualTo("SET #n0.#n0[0] = :v0 REMOVE #n1");
    assertThat(renderer.projection(projection)).isEqualTo("#n0.#n0[0]");
    ExpressionParser parser = new ExpressionParser(renderer.names(), renderer.values());
    assertThat(parser.condition("#n0.#n0[0] = :v0")).isEqualTo(condition);
    assertThat(parser.update("SET #n0.#n0[0] = :v0 REMOVE #n1")).isEqualTo(update);
    parser.requireAllUsed();
  }
}
