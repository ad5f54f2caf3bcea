package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random attributes, and conditions and updates of them. Numbers, texts, sets and documents are of
 * few values and sometimes change places, so that conditions are true about as often as false and
 * updates meet attributes of another type.
 */
final class RandomAttributes {
  private static final int LARGEST = 412_000;
  private static final List<String> ENTRIES = List.of("a", "b", "c", "deep");
  private static final List<String> NAMES =
      List.of("number", "text", "set", "code", "more", "doc", ModelExpiry.ATTRIBUTE);

  private final Random random;

  RandomAttributes(Random random) {
    this.random = random;
  }

  /** Adds attributes to an item that has its key. */
  void fill(Map<String, AttributeValue> item, boolean mayBeLarge) {
    for (String name : NAMES) {
      if (random.nextInt(3) > 0) {
        item.put(name, value(name));
      }
    }
    int size = random.nextInt(20) == 0 ? random.nextInt(9_000) : random.nextInt(120);
    if (mayBeLarge) {
      size = random.nextInt(LARGEST);
    }
    if (size > 0) {
      item.put("filler", filler(size));
    }
  }

  private AttributeValue filler(int size) {
    if (size < 1_000) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      return AttributeValue.b(bytes);
    }
    // Different from place to place, so that fragments cannot be mixed up unseen.
    String start = Integer.toString(random.nextInt(), 36);
    StringBuilder text = new StringBuilder(size + 16);
    for (int i = 0; text.length() < size; i++) {
      text.append(start).append(i);
    }
    return AttributeValue.s(text.substring(0, size));
  }

  /** Sometimes of a type that another attribute has. */
  private AttributeValue value(String name) {
    return random.nextInt(12) == 0
        ? random.nextInt(4) == 0 ? empty() : rightValue(NAMES.get(random.nextInt(NAMES.size())))
        : rightValue(name);
  }

  private AttributeValue empty() {
    return random.nextBoolean() ? AttributeValue.s("") : AttributeValue.b(new byte[0]);
  }

  /** A value of the type that an attribute usually has. */
  AttributeValue rightValue(String name) {
    return switch (name) {
      case "number" -> number();
      case "text" -> text();
      case "set" -> AttributeValue.ss(strings());
      case "code" -> code();
      case "doc" -> document(2);
      case ModelExpiry.ATTRIBUTE -> ModelExpiry.time(random);
      default ->
          AttributeValue.l(
              AttributeValue.bool(random.nextBoolean()),
              AttributeValue.m(Map.of("deep", number())),
              AttributeValue.nul());
    };
  }

  private AttributeValue number() {
    return AttributeValue.n(
        new BigDecimal(random.nextInt(21) - 10).movePointLeft(random.nextInt(2)));
  }

  private AttributeValue text() {
    return AttributeValue.s("abc\u20ACxyz".substring(random.nextInt(4), 4 + random.nextInt(4)));
  }

  /** Bytes that are told from each other, and ordered, only where 0 and FF are done right. */
  private AttributeValue code() {
    byte[] bytes = new byte[1 + random.nextInt(4)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = new byte[] {0, 1, 'a', (byte) 0xFF}[random.nextInt(4)];
    }
    return AttributeValue.b(bytes);
  }

  private Set<String> strings() {
    Set<String> strings = new LinkedHashSet<>();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      strings.add("e" + random.nextInt(5));
    }
    return strings;
  }

  /** A condition that is false of a few items only. */
  ConditionExpression mostlyTrue() {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    return new ConditionExpression.Or(
        List.of(condition(), new ConditionExpression.NotExists(DocumentPath.of(name))));
  }

  ConditionExpression condition() {
    return condition(2);
  }

  private ConditionExpression condition(int depth) {
    int kind = random.nextInt(depth == 0 ? 9 : 12);
    DocumentPath path = path();
    Operand.Path operand = new Operand.Path(path);
    return switch (kind) {
      case 0 -> new ConditionExpression.Exists(path);
      case 1 -> new ConditionExpression.NotExists(path);
      case 2 ->
          new ConditionExpression.BeginsWith(operand, new Operand.Literal(AttributeValue.s("a")));
      case 3 ->
          new ConditionExpression.Comparison(
              comparator(), operand, new Operand.Literal(random.nextBoolean() ? number() : text()));
      case 4 -> {
        AttributeValue first = number();
        AttributeValue second = number();
        boolean inOrder = ModelOrder.compare(first, second) <= 0;
        yield new ConditionExpression.Between(
            operand,
            new Operand.Literal(inOrder ? first : second),
            new Operand.Literal(inOrder ? second : first));
      }
      case 5 ->
          new ConditionExpression.Comparison(
              comparator(),
              Operand.Size.of(path),
              new Operand.Literal(AttributeValue.n(random.nextInt(5))));
      case 6 -> {
        AttributeType[] types = AttributeType.values();
        yield new ConditionExpression.IsOfType(operand, types[random.nextInt(types.length)]);
      }
      case 7 ->
          new ConditionExpression.Contains(
              operand,
              new Operand.Literal(
                  random.nextBoolean() ? AttributeValue.s("e" + random.nextInt(5)) : scalar()));
      case 8 ->
          new ConditionExpression.In(
              operand,
              List.of(
                  new Operand.Literal(number()),
                  new Operand.Literal(text()),
                  new Operand.Literal(document(1))));
      case 9 -> new ConditionExpression.Not(condition(depth - 1));
      case 10 -> new ConditionExpression.And(List.of(condition(depth - 1), condition(depth - 1)));
      default -> new ConditionExpression.Or(List.of(condition(depth - 1), condition(depth - 1)));
    };
  }

  private Comparator comparator() {
    Comparator[] comparators = Comparator.values();
    return comparators[random.nextInt(comparators.length)];
  }

  private AttributeValue scalar() {
    return switch (random.nextInt(3)) {
      case 0 -> number();
      case 1 -> text();
      default -> code();
    };
  }

  /** A map or list of scalars, sets and further documents. */
  private AttributeValue document(int depth) {
    int size = random.nextInt(4);
    if (random.nextInt(3) == 0) {
      List<AttributeValue> elements = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        elements.add(inner(depth));
      }
      return AttributeValue.l(elements);
    }
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      entries.put(ENTRIES.get(random.nextInt(ENTRIES.size())), inner(depth));
    }
    return AttributeValue.m(entries);
  }

  private AttributeValue inner(int depth) {
    if (depth > 0 && random.nextBoolean()) {
      return document(depth - 1);
    }
    return random.nextInt(4) == 0 ? AttributeValue.ss(strings()) : scalar();
  }

  /** The path of an attribute, or into one, whether or not there is anything. */
  private DocumentPath path() {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    return random.nextBoolean()
        ? DocumentPath.of(name)
        : inside(random.nextBoolean() ? "doc" : name);
  }

  private DocumentPath inside(String attribute) {
    DocumentPath path = DocumentPath.of(attribute);
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      path =
          random.nextInt(3) == 0
              ? path.at(random.nextInt(5))
              : path.dot(ENTRIES.get(random.nextInt(ENTRIES.size())));
    }
    return path;
  }

  UpdateExpression update() {
    List<Action> actions = new ArrayList<>();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      DocumentPath path = path();
      if (actions.stream().noneMatch(action -> clash(action.path(), path))) {
        actions.add(action(path));
      }
    }
    return new UpdateExpression(actions);
  }

  /** Whether one path leads through the other, or they take one place for a map and for a list. */
  private static boolean clash(DocumentPath first, DocumentPath second) {
    if (!first.attribute().equals(second.attribute())) {
      return false;
    }
    for (int i = 0; i < first.steps().size() && i < second.steps().size(); i++) {
      DocumentPath.Step one = first.steps().get(i);
      DocumentPath.Step other = second.steps().get(i);
      if (!one.equals(other)) {
        return one.getClass() != other.getClass();
      }
    }
    return true;
  }

  private Action action(DocumentPath path) {
    return switch (random.nextInt(4)) {
      case 0 -> new UpdateExpression.RemoveAction(path);
      case 1 -> new UpdateExpression.SetAction(path, setValue(path));
      case 2 ->
          new UpdateExpression.AddAction(
              path, random.nextInt(3) == 0 ? AttributeValue.ss(strings()) : number());
      default -> new UpdateExpression.DeleteAction(path, AttributeValue.ss(strings()));
    };
  }

  private SetValue setValue(DocumentPath path) {
    Operand.Literal literal =
        new Operand.Literal(path.isTopLevel() ? value(path.attribute()) : inner(1));
    DocumentPath other = path();
    return switch (random.nextInt(8)) {
      case 0 -> new SetOperand.IfNotExists(random.nextBoolean() ? path : other, literal);
      case 1 -> new SetValue.Sum(new Operand.Path(other), new Operand.Literal(number()));
      case 2 -> new SetValue.Difference(new Operand.Literal(number()), new Operand.Path(path));
      case 3 ->
          new SetOperand.ListAppend(
              new SetOperand.IfNotExists(path, new Operand.Literal(AttributeValue.l())),
              new Operand.Literal(AttributeValue.l(List.of(scalar()))));
      case 4 -> new Operand.Path(other);
      default -> literal;
    };
  }
}
