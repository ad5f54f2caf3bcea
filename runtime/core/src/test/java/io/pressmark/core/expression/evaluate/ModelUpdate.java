package io.pressmark.core.expression.evaluate;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.expression.UpdateExpression.AddAction;
import io.pressmark.core.expression.UpdateExpression.DeleteAction;
import io.pressmark.core.expression.UpdateExpression.SetAction;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** DynamoDB's rules of updates on attribute maps, written down once more, one action at a time. */
final class ModelUpdate {

  /** That the update does not fit the item. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final ModelDocument old;
  private final boolean exists;

  private ModelUpdate(Map<String, AttributeValue> old, boolean exists) {
    this.old = new ModelDocument(old);
    this.exists = exists;
  }

  /** The item after the update; empty when there is none. */
  static Optional<Map<String, AttributeValue>> apply(
      UpdateExpression update,
      Map<String, AttributeValue> key,
      Optional<Map<String, AttributeValue>> before)
      throws Refused {
    Map<String, AttributeValue> item = before.orElse(key);
    ModelUpdate model = new ModelUpdate(before.orElse(Map.of()), before.isPresent());
    Map<Action, Optional<AttributeValue>> results = new LinkedHashMap<>();
    for (Action action : update.actions()) {
      results.put(action, model.result(action));
    }
    ModelDocument changed = new ModelDocument(item);
    boolean isThere = before.isPresent();
    for (Action action : update.actions()) {
      Optional<AttributeValue> result = results.get(action);
      isThere |= action instanceof SetAction || action instanceof AddAction;
      if (result.isPresent()) {
        changed.put(action.path(), result.get());
      } else if (before.isPresent()) {
        changed.remove(action.path());
      }
    }
    return isThere ? Optional.of(changed.item()) : Optional.empty();
  }

  /** What is at the action's path then; empty when nothing is. */
  private Optional<AttributeValue> result(Action action) throws Refused {
    boolean creates = action instanceof SetAction || action instanceof AddAction;
    if ((exists || creates) && !old.hasPlace(action.path())) {
      throw new Refused();
    }
    AttributeValue before = old.get(action.path());
    if (action instanceof SetAction set) {
      return Optional.of(value(set.value()));
    }
    if (action instanceof AddAction add) {
      return Optional.of(before == null ? add.value() : sum(before, add.value()));
    }
    if (action instanceof DeleteAction delete && before != null) {
      return Optional.ofNullable(rest(before, delete.value()));
    }
    return Optional.empty();
  }

  private static AttributeValue sum(AttributeValue before, AttributeValue more) throws Refused {
    if (before instanceof AttributeValue.N a && more instanceof AttributeValue.N b) {
      return AttributeValue.n(a.value().add(b.value()));
    }
    if (before instanceof AttributeValue.SS a && more instanceof AttributeValue.SS b) {
      Set<String> all = new LinkedHashSet<>(a.value());
      all.addAll(b.value());
      return AttributeValue.ss(all);
    }
    if (before instanceof AttributeValue.NS a && more instanceof AttributeValue.NS b) {
      Set<BigDecimal> all = new LinkedHashSet<>(a.value());
      all.addAll(b.value());
      return AttributeValue.ns(all);
    }
    throw new Refused();
  }

  private static @Nullable AttributeValue rest(AttributeValue before, AttributeValue less)
      throws Refused {
    if (before instanceof AttributeValue.SS a && less instanceof AttributeValue.SS b) {
      List<String> rest = a.value().stream().filter(e -> !b.value().contains(e)).toList();
      return rest.isEmpty() ? null : AttributeValue.ss(rest);
    }
    if (before instanceof AttributeValue.NS a && less instanceof AttributeValue.NS b) {
      List<BigDecimal> rest = a.value().stream().filter(e -> !b.value().contains(e)).toList();
      return rest.isEmpty() ? null : AttributeValue.ns(rest);
    }
    throw new Refused();
  }

  private AttributeValue value(SetValue value) throws Refused {
    if (value instanceof SetValue.Sum sum) {
      return AttributeValue.n(number(sum.left()).add(number(sum.right())));
    }
    if (value instanceof SetValue.Difference difference) {
      return AttributeValue.n(number(difference.left()).subtract(number(difference.right())));
    }
    if (value instanceof SetOperand.IfNotExists function) {
      AttributeValue there = old.get(function.path());
      return there == null ? value(function.otherwise()) : there;
    }
    if (value instanceof SetOperand.ListAppend function) {
      List<AttributeValue> all = new ArrayList<>(list(function.first()));
      all.addAll(list(function.second()));
      return AttributeValue.l(all);
    }
    return value instanceof Operand.Literal literal
        ? literal.value()
        : there(((Operand.Path) value).path());
  }

  private AttributeValue there(DocumentPath path) throws Refused {
    AttributeValue value = old.get(path);
    if (value == null) {
      throw new Refused();
    }
    return value;
  }

  private BigDecimal number(SetOperand operand) throws Refused {
    if (value(operand) instanceof AttributeValue.N number) {
      return number.value();
    }
    throw new Refused();
  }

  private List<AttributeValue> list(SetOperand operand) throws Refused {
    if (value(operand) instanceof AttributeValue.L list) {
      return list.value();
    }
    throw new Refused();
  }
}
