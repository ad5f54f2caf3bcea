package io.pressmark.endpoint.value;

import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import io.pressmark.core.value.Numbers;
import io.pressmark.core.value.Utf8;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.json.JsonArray;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonNull;
import io.pressmark.endpoint.json.JsonObject;
import io.pressmark.endpoint.json.JsonText;
import io.pressmark.endpoint.shape.BlobShape;
import io.pressmark.endpoint.shape.BooleanShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads attribute values of requests whose kinds are right. What breaks a rule of the data model is
 * a ValidationException in the service's words.
 */
public final class AttributeValues {
  /** The most elements of a set, and characters of them, that are repeated. */
  private static final int SHOWN = 1024;

  private static final String ONE_TYPE = "must contain exactly one of the supported datatypes";

  private AttributeValues() {}

  /** Reads names and values. */
  public static Map<String, AttributeValue> readAll(JsonObject attributes) {
    return attributes(attributes, 0);
  }

  /** Reads one value. */
  public static AttributeValue read(JsonNode node) {
    return read(node, 0);
  }

  private static Map<String, AttributeValue> attributes(JsonObject object, int depth) {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.members().entrySet()) {
      Utf8.requireName(member.getKey());
      values.put(member.getKey(), read(member.getValue(), depth));
    }
    return values;
  }

  private static AttributeValue read(JsonNode node, int depth) {
    if (depth >= ItemFormat.MAX_DEPTH) {
      throw ServiceException.validation("Nesting Levels have exceeded supported limits");
    }
    if (!(node instanceof JsonObject object)) {
      throw ServiceException.validation("Supplied AttributeValue is null, " + ONE_TYPE);
    }
    AttributeValue found = null;
    for (AttributeType type : AttributeType.values()) {
      JsonNode value = object.get(type.name());
      if (value != null) {
        if (found != null) {
          throw ServiceException.validation(
              "Supplied AttributeValue has more than one datatypes set, " + ONE_TYPE);
        }
        found = typed(type, value, depth);
      }
    }
    if (found == null) {
      throw ServiceException.validation("Supplied AttributeValue is empty, " + ONE_TYPE);
    }
    return found;
  }

  private static AttributeValue typed(AttributeType type, JsonNode value, int depth) {
    return switch (type) {
      case S -> AttributeValue.s(text(value));
      case N -> AttributeValue.n(number(value));
      case B -> new AttributeValue.B(binary(value));
      case BOOL -> AttributeValue.bool(BooleanShape.valueOf(value));
      case NULL -> nul(value);
      case L -> list((JsonArray) value, depth);
      case M -> AttributeValue.m(attributes((JsonObject) value, depth + 1));
      case SS ->
          set(
              elements(value, AttributeValues::text, "An string set  may not be empty", depth),
              AttributeValue::ss,
              all -> invalid("Input collection " + shown(all) + " contains duplicates."));
      case NS ->
          set(
              elements(value, AttributeValues::number, "An number set  may not be empty", depth),
              AttributeValue::ns,
              all -> ServiceException.validation("Input collection contains duplicates"));
      case BS ->
          set(
              elements(value, AttributeValues::binary, "Binary sets should not be empty", depth),
              AttributeValue::bs,
              all -> invalid("Input collection " + shown(all) + "of type BS contains duplicates."));
    };
  }

  private static ServiceException invalid(String message) {
    return ServiceException.invalidParameter(message);
  }

  private static <T> AttributeValue set(
      List<T> elements,
      Function<List<T>, AttributeValue> set,
      Function<List<T>, ServiceException> withDuplicates) {
    if (new HashSet<>(elements).size() < elements.size()) {
      throw withDuplicates.apply(elements);
    }
    return set.apply(elements);
  }

  private static String shown(List<?> elements) {
    String all = String.valueOf(elements.size() > SHOWN ? elements.subList(0, SHOWN) : elements);
    return all.length() > SHOWN ? all.substring(0, SHOWN) + "…" : all;
  }

  private static String text(JsonNode value) {
    return ((JsonText) value).value();
  }

  private static BigDecimal number(JsonNode value) {
    return Numbers.parse(text(value));
  }

  private static Binary binary(JsonNode value) {
    return Binary.copyOf(BlobShape.bytes((JsonText) value));
  }

  private static AttributeValue nul(JsonNode value) {
    if (!BooleanShape.valueOf(value)) {
      throw invalid("Null attribute value types must have the value of true");
    }
    return AttributeValue.nul();
  }

  private static AttributeValue list(JsonArray array, int depth) {
    List<AttributeValue> elements = new ArrayList<>(array.elements().size());
    for (JsonNode element : array.elements()) {
      elements.add(read(element, depth + 1));
    }
    return AttributeValue.l(elements);
  }

  private static <T> List<T> elements(
      JsonNode value, Function<JsonNode, T> element, String whenEmpty, int depth) {
    List<JsonNode> nodes = ((JsonArray) value).elements();
    if (nodes.isEmpty()) {
      throw invalid(whenEmpty);
    }
    if (depth + 1 >= ItemFormat.MAX_DEPTH) {
      throw ServiceException.validation("Nesting Levels have exceeded supported limits");
    }
    List<T> elements = new ArrayList<>(nodes.size());
    for (JsonNode node : nodes) {
      if (node instanceof JsonNull) {
        throw invalid("An element of a set may not be null");
      }
      elements.add(element.apply(node));
    }
    return elements;
  }

  /** Reads a value that may be missing. */
  public static @Nullable AttributeValue readOptional(@Nullable JsonNode node) {
    return node == null ? null : read(node);
  }
}
