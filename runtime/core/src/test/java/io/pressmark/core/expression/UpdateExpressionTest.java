package io.pressmark.core.expression;

import static io.pressmark.core.fixture.Conditions.literal;
import static io.pressmark.core.fixture.Updates.add;
import static io.pressmark.core.fixture.Updates.delete;
import static io.pressmark.core.fixture.Updates.remove;
import static io.pressmark.core.fixture.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an update is, and what is refused before any item is looked at. */
class UpdateExpressionTest {
  private static final AttributeValue ONE = AttributeValue.n(1);
  private static final AttributeValue SET = AttributeValue.ss("x");

  private static void refused(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void actionsAreKeptSectionBySection() {
    UpdateExpression update =
        new UpdateExpression(
            List.of(delete("d", SET), add("c", ONE), set("a", ONE), remove("b"), set("e", ONE)));
    assertThat(update.actions())
        .containsExactly(
            set("a", ONE), set("e", ONE), remove("b"), add("c", ONE), delete("d", SET));
    assertThat(update)
        .isEqualTo(
            new UpdateExpression(
                List.of(
                    set("a", ONE), remove("b"), add("c", ONE), delete("d", SET), set("e", ONE))))
        .isNotEqualTo(new UpdateExpression(List.of(set("a", ONE))));
    assertThat(update.attributes()).containsExactly("a", "e", "b", "c", "d");
  }

  @Test
  void pathsAreFoundWhereTheyLead() {
    DocumentPath path = DocumentPath.of("a").dot("b").at(2);
    Action action = new UpdateExpression.RemoveAction(path);
    PathTree<Action> tree = new UpdateExpression(List.of(action)).tree();
    PathTree<Action> b = tree.entries().get("a").entries().get("b");
    assertThat(b.value()).isNull();
    assertThat(b.elements()).containsOnlyKeys(2);
    assertThat(b.elements().get(2).value()).isEqualTo(action);
    assertThat(b.first()).isEqualTo(path);
  }

  @Test
  void anUpdateHasAnAction() {
    refused(() -> new UpdateExpression(List.of()), "An update must change at least one attribute");
  }

  @Test
  void operatorsAreCountedOverAllActions() {
    List<Action> actions = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      SetOperand function = new SetOperand.IfNotExists(DocumentPath.of("x"), literal(ONE));
      actions.add(
          new UpdateExpression.SetAction(
              DocumentPath.of("a" + i), new SetValue.Sum(function, literal(ONE))));
    }
    assertThat(new UpdateExpression(actions).actions()).hasSize(150);
    actions.add(
        new UpdateExpression.SetAction(
            DocumentPath.of("b"), new SetValue.Difference(literal(ONE), literal(ONE))));
    refused(
        () -> new UpdateExpression(actions),
        "The expression contains too many operators; operator count: 301");
  }

  @Test
  void functionsNestNoDeeperThanTheLimit() {
    SetOperand operand = literal(ONE);
    for (int i = 0; i < 300; i++) {
      operand = new SetOperand.IfNotExists(DocumentPath.of("x"), operand);
    }
    SetOperand deepest = operand;
    refused(
        () -> new SetOperand.IfNotExists(DocumentPath.of("x"), deepest),
        "The expression contains too many operators; operator count: 301");
  }

  @Test
  void theTouchedPathsAreAProjection() {
    UpdateExpression update = new UpdateExpression(List.of(remove("b"), set("a", ONE)));
    assertThat(update.touched().paths())
        .containsExactly(DocumentPath.of("a"), DocumentPath.of("b"));
  }
}
