package io.pressmark.json;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import io.pressmark.core.value.Numbers;
import io.pressmark.core.value.Utf8;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Attribute values in DynamoDB JSON: an object with one name, which is the type.
 *
 * <pre>{@code
 * {"S": "text"}   {"N": "1.5"}   {"B": "AQID"}   {"BOOL": true}   {"NULL": true}
 * {"L": [{"N": "1"}]}   {"M": {"name": {"S": "text"}}}
 * {"SS": ["a", "b"]}   {"NS": ["1", "2"]}   {"BS": ["AQ==", "Ag=="]}
 * }</pre>
 */
public final class ValueJson {
  private static final String ONE_TYPE = "must contain exactly one of the supported datatypes";

  private ValueJson() {}

  /**
   * Reads the value that comes next.
   *
   * @throws JsonException when it is none
   */
  public static AttributeValue read(JsonInput in) {
    return read(in, 0);
  }

  /** Reads a value that stands in {@code depth} lists and maps. */
  private static AttributeValue read(JsonInput in, int depth) {
    in.beginObject();
    requireDepth(in, depth);
    String type = in.nextName();
    if (type == null) {
      throw in.invalid("Supplied AttributeValue is empty, " + ONE_TYPE);
    }
    AttributeValue value = typed(type, in, depth);
    if (in.nextName() != null) {
      throw in.invalid("Supplied AttributeValue has more than one datatypes set, " + ONE_TYPE);
    }
    return value;
  }

  private static void requireDepth(JsonInput in, int depth) {
    if (depth >= ItemFormat.MAX_DEPTH) {
      throw in.invalid(
          "Nesting levels have exceeded supported limits: values may be "
              + ItemFormat.MAX_DEPTH
              + " levels deep");
    }
  }

  private static AttributeValue typed(String type, JsonInput in, int depth) {
    return switch (type) {
      case "S" -> checked(in, AttributeValue::s, in.string());
      case "N" -> AttributeValue.n(number(in));
      case "B" -> new AttributeValue.B(binary(in));
      case "BOOL" -> AttributeValue.bool(in.bool());
      case "NULL" -> nul(in);
      case "L" -> list(in, depth);
      case "M" -> AttributeValue.m(attributes(in, depth + 1));
      case "SS" -> checked(in, AttributeValue::ss, elements(in, depth, JsonInput::string));
      case "NS" -> checked(in, AttributeValue::ns, elements(in, depth, ValueJson::number));
      case "BS" -> checked(in, AttributeValue::bs, elements(in, depth, ValueJson::binary));
      default ->
          throw in.wrong("'" + type + "' is no type; S, N, B, BOOL, NULL, L, M, SS, NS and BS are");
    };
  }

  private static AttributeValue nul(JsonInput in) {
    if (!in.bool()) {
      throw in.invalid("Null attribute value types must have the value of true");
    }
    return AttributeValue.nul();
  }

  private static BigDecimal number(JsonInput in) {
    return checked(in, Numbers::parse, in.string());
  }

  private static Binary binary(JsonInput in) {
    return Binary.copyOf(checked(in, Base64Text::decode, in.string()));
  }

  private static AttributeValue list(JsonInput in, int depth) {
    List<AttributeValue> elements = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      elements.add(read(in, depth + 1));
    }
    return AttributeValue.l(elements);
  }

  private static <T> List<T> elements(JsonInput in, int depth, Function<JsonInput, T> element) {
    // As in the item format, where the elements of a set stand a level deeper than the set.
    requireDepth(in, depth + 1);
    List<T> elements = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      elements.add(element.apply(in));
    }
    return elements;
  }

  /** Reads an object of names and values that stand in {@code depth} lists and maps. */
  static Map<String, AttributeValue> attributes(JsonInput in, int depth) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      checked(in, Utf8::requireName, name);
      attributes.put(name, read(in, depth));
    }
    return attributes;
  }

  private static <A, T> T checked(JsonInput in, Function<A, T> rule, A argument) {
    try {
      return rule.apply(argument);
    } catch (ValidationException e) {
      throw in.invalid(e);
    }
  }

  /** Writes a value. */
  public static void write(AttributeValue value, JsonOutput out) throws IOException {
    out.beginObject();
    out.name(value.type().name());
    if (value instanceof AttributeValue.S text) {
      out.string(text.value());
    } else if (value instanceof AttributeValue.N number) {
      out.string(number.text());
    } else if (value instanceof AttributeValue.B binary) {
      out.binary(binary.value().toByteArray());
    } else if (value instanceof AttributeValue.Bool bool) {
      out.bool(bool.value());
    } else if (value instanceof AttributeValue.L list) {
      out.beginArray();
      for (AttributeValue element : list.value()) {
        write(element, out);
      }
      out.endArray();
    } else if (value instanceof AttributeValue.M map) {
      write(map.value(), out);
    } else if (value instanceof AttributeValue.SS set) {
      out.beginArray();
      for (String element : set.value()) {
        out.string(element);
      }
      out.endArray();
    } else if (value instanceof AttributeValue.NS set) {
      out.beginArray();
      for (BigDecimal element : set.value()) {
        out.string(Numbers.text(element));
      }
      out.endArray();
    } else if (value instanceof AttributeValue.BS set) {
      out.beginArray();
      for (Binary element : set.value()) {
        out.binary(element.toByteArray());
      }
      out.endArray();
    } else {
      out.bool(true);
    }
    out.endObject();
  }

  /** Writes names and values as an object. */
  static void write(Map<String, AttributeValue> attributes, JsonOutput out) throws IOException {
    out.beginObject();
    for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
      out.name(attribute.getKey());
      write(attribute.getValue(), out);
    }
    out.endObject();
  }
}
