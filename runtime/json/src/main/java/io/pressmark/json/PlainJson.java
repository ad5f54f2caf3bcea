package io.pressmark.json;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Numbers;
import io.pressmark.core.value.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Items in plain JSON, as people write them: a string is an S, a number an N with all its digits,
 * true and false a BOOL, null a NULL, an array an L, an object an M.
 *
 * <p>Sets and binary values have no form in it; {@link ItemJson} has one for everything.
 */
public final class PlainJson {
  private PlainJson() {}

  /**
   * Reads the item that comes next; its attributes keep their order.
   *
   * @throws JsonException when it is none
   */
  public static Map<String, AttributeValue> read(JsonInput in) {
    in.beginObject();
    return attributes(in, 0);
  }

  /** Reads names and values, behind the beginning of the object, in {@code depth} others. */
  private static Map<String, AttributeValue> attributes(JsonInput in, int depth) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      try {
        Utf8.requireName(name);
      } catch (ValidationException e) {
        throw in.invalid(e);
      }
      attributes.put(name, value(in, depth));
    }
    return attributes;
  }

  private static AttributeValue value(JsonInput in, int depth) {
    if (depth >= ItemFormat.MAX_DEPTH) {
      throw in.invalid(
          "Nesting levels have exceeded supported limits: values may be "
              + ItemFormat.MAX_DEPTH
              + " levels deep");
    }
    return switch (in.begin()) {
      case START_OBJECT -> AttributeValue.m(attributes(in, depth + 1));
      case START_ARRAY -> list(in, depth + 1);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in);
      case VALUE_TRUE -> AttributeValue.bool(true);
      case VALUE_FALSE -> AttributeValue.bool(false);
      case VALUE_NULL -> AttributeValue.nul();
      // Nothing else can begin a value: the parser has refused it.
      default -> string(in);
    };
  }

  private static AttributeValue list(JsonInput in, int depth) {
    List<AttributeValue> elements = new ArrayList<>();
    while (in.nextElement()) {
      elements.add(value(in, depth));
    }
    return AttributeValue.l(elements);
  }

  private static AttributeValue number(JsonInput in) {
    try {
      return AttributeValue.n(Numbers.parse(in.text()));
    } catch (ValidationException e) {
      throw in.invalid(e);
    }
  }

  private static AttributeValue string(JsonInput in) {
    try {
      return AttributeValue.s(in.text());
    } catch (ValidationException e) {
      throw in.invalid(e);
    }
  }
}
