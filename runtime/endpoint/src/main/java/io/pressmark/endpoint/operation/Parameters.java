package io.pressmark.endpoint.operation;

import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.json.JsonArray;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonNull;
import io.pressmark.endpoint.json.JsonNumber;
import io.pressmark.endpoint.json.JsonObject;
import io.pressmark.endpoint.json.JsonText;
import io.pressmark.endpoint.shape.BooleanShape;
import io.pressmark.endpoint.shape.TableArn;
import io.pressmark.endpoint.value.AttributeValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a request, or of a structure in it, whose kinds and constraints have been checked.
 * Immutable and thread-safe.
 */
public final class Parameters {
  private final JsonObject object;

  public Parameters(JsonObject object) {
    this.object = object;
  }

  /** Whether a member is there. */
  public boolean has(String name) {
    return object.has(name);
  }

  /** A string that is there. */
  public String text(String name) {
    return ((JsonText) required(name)).value();
  }

  /** The name of the table that it is about, which may be said as an ARN. */
  public String tableName() {
    return TableArn.nameOf(text("TableName"));
  }

  /** A string, or null. */
  public @Nullable String textOrNull(String name) {
    return object.get(name) instanceof JsonText text ? text.value() : null;
  }

  /** One of an enum's constants, or another if it is not there. */
  public <E extends Enum<E>> E constant(String name, Class<E> type, E absent) {
    String text = textOrNull(name);
    return text == null ? absent : Enum.valueOf(type, text);
  }

  /** True or false, or another if it is not there. */
  public boolean flag(String name, boolean absent) {
    JsonNode value = object.get(name);
    return value == null ? absent : BooleanShape.valueOf(value);
  }

  /** A whole number. */
  public OptionalLong number(String name) {
    return object.get(name) instanceof JsonNumber number
        ? OptionalLong.of(number.floor())
        : OptionalLong.empty();
  }

  /** A structure that is there. */
  public Parameters structure(String name) {
    return new Parameters((JsonObject) required(name));
  }

  /** A structure, or null. */
  public @Nullable Parameters structureOrNull(String name) {
    return object.get(name) instanceof JsonObject inner ? new Parameters(inner) : null;
  }

  /** The structures of a list; none if it is not there. */
  public List<Parameters> structures(String name) {
    return elements(name, node -> new Parameters((JsonObject) node));
  }

  /** The strings of a list; none if it is not there. */
  public List<String> texts(String name) {
    return elements(name, node -> ((JsonText) node).value());
  }

  private <T> List<T> elements(String name, Function<JsonNode, T> element) {
    List<T> elements = new ArrayList<>();
    if (object.get(name) instanceof JsonArray array) {
      for (JsonNode node : array.elements()) {
        elements.add(element.apply(node));
      }
    }
    return elements;
  }

  /** The structures of a map, in their order; none if it is not there. */
  public Map<String, Parameters> structuresByName(String name) {
    return byName(name, node -> new Parameters((JsonObject) node));
  }

  /** The strings of a map, in their order; none if it is not there. */
  public Map<String, String> textsByName(String name) {
    return byName(name, node -> ((JsonText) node).value());
  }

  private <T> Map<String, T> byName(String name, Function<JsonNode, T> value) {
    Map<String, T> all = new LinkedHashMap<>();
    if (object.get(name) instanceof JsonObject map) {
      map.members()
          .forEach(
              (key, node) -> {
                if (!(node instanceof JsonNull)) {
                  all.put(key, value.apply(node));
                }
              });
    }
    return all;
  }

  /** The lists of structures of a map, in their order; none if it is not there. */
  public Map<String, List<Parameters>> structureListsByName(String name) {
    return byName(
        name,
        node ->
            ((JsonArray) node)
                .elements().stream().map(each -> new Parameters((JsonObject) each)).toList());
  }

  /** The maps of a list of names and values; none if it is not there. */
  public List<Map<String, AttributeValue>> attributeMaps(String name) {
    return elements(name, node -> AttributeValues.readAll((JsonObject) node));
  }

  /** The values of a map; none if it is not there. */
  public Map<String, AttributeValue> attributes(String name) {
    return object.get(name) instanceof JsonObject map ? AttributeValues.readAll(map) : Map.of();
  }

  /** The value of a member, or null. */
  public @Nullable AttributeValue valueOrNull(String name) {
    return AttributeValues.readOptional(object.get(name));
  }

  /** The member itself, or null. */
  public @Nullable JsonNode node(String name) {
    return object.get(name);
  }

  /** The names of all members that are there, as they were sent. */
  public List<String> names() {
    return object.members().keySet().stream().filter(object::has).toList();
  }

  private JsonNode required(String name) {
    JsonNode value = object.get(name);
    if (value == null) {
      throw new IllegalStateException("The shape of the request does not require " + name);
    }
    return value;
  }
}
