package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.Updates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random attributes, and conditions and updates of them. Numbers, texts and sets are of few values
 * and sometimes change places, so that conditions are true about as often as false and updates meet
 * attributes of another type.
 */
final class RandomAttributes {
  private static final int LARGEST = 400_000;
  private static final List<String> NAMES = List.of("number", "text", "set", "code", "more");

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
    int kind = random.nextInt(depth == 0 ? 5 : 8);
    String name = NAMES.get(random.nextInt(NAMES.size()));
    DocumentPath path = DocumentPath.of(name);
    return switch (kind) {
      case 0 -> new ConditionExpression.Exists(path);
      case 1 -> new ConditionExpression.NotExists(path);
      case 2 ->
          new ConditionExpression.BeginsWith(
              new Operand.Path(path), new Operand.Literal(AttributeValue.s("a")));
      case 3 -> {
        Comparator[] comparators = Comparator.values();
        Comparator comparator = comparators[random.nextInt(comparators.length)];
        AttributeValue literal = random.nextBoolean() ? number() : text();
        yield new ConditionExpression.Comparison(
            comparator, new Operand.Path(path), new Operand.Literal(literal));
      }
      case 4 -> {
        AttributeValue first = number();
        AttributeValue second = number();
        boolean inOrder = ModelOrder.compare(first, second) <= 0;
        yield new ConditionExpression.Between(
            new Operand.Path(path),
            new Operand.Literal(inOrder ? first : second),
            new Operand.Literal(inOrder ? second : first));
      }
      case 5 -> new ConditionExpression.Not(condition(depth - 1));
      case 6 -> new ConditionExpression.And(List.of(condition(depth - 1), condition(depth - 1)));
      default -> new ConditionExpression.Or(List.of(condition(depth - 1), condition(depth - 1)));
    };
  }

  UpdateExpression update() {
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    List<Action> actions = new ArrayList<>();
    for (String name : names.subList(0, 1 + random.nextInt(3))) {
      actions.add(action(name));
    }
    return new UpdateExpression(actions);
  }

  private Action action(String name) {
    return switch (random.nextInt(4)) {
      case 0 -> Updates.remove(name);
      case 1 -> Updates.set(name, value(name));
      case 2 -> Updates.add(name, name.equals("set") ? AttributeValue.ss(strings()) : number());
      default -> Updates.delete(name, AttributeValue.ss(strings()));
    };
  }
}
