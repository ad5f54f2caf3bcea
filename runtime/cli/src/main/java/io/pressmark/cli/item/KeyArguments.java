package io.pressmark.cli.item;

import io.pressmark.cli.failure.UsageException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Key values as people type them: {@code name=value}, where the value is read by the type that the
 * table's definition gives the attribute.
 */
public final class KeyArguments {
  private KeyArguments() {}

  /**
   * A whole primary key.
   *
   * @throws UsageException when an attribute is missing, given twice, unknown or of another type
   */
  public static Map<String, AttributeValue> primaryKey(
      TableDefinition table, List<String> arguments) {
    List<KeyAttribute> attributes = new ArrayList<>();
    attributes.add(table.partitionKey());
    table.sortKey().ifPresent(attributes::add);
    return parse(table, attributes, arguments);
  }

  /**
   * A partition key alone.
   *
   * @throws UsageException when it is missing, or there is more
   */
  public static Map<String, AttributeValue> partitionKey(
      TableDefinition table, List<String> arguments) {
    return parse(table, List.of(table.partitionKey()), arguments);
  }

  private static Map<String, AttributeValue> parse(
      TableDefinition table, List<KeyAttribute> attributes, List<String> arguments) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    for (String argument : arguments) {
      KeyAttribute attribute = attributeOf(table, attributes, argument);
      String text = argument.substring(attribute.name().length() + 1);
      if (key.put(attribute.name(), value(attribute, text)) != null) {
        throw new UsageException("--key " + attribute.name() + "=… is given twice");
      }
    }
    for (KeyAttribute attribute : attributes) {
      if (!key.containsKey(attribute.name())) {
        throw new UsageException(
            "Missing: --key " + attribute.name() + "=… (" + attribute.type() + ")");
      }
    }
    requireKey(table, attributes, key);
    return key;
  }

  /** Empty and overlong values are refused by nothing but the encoding. */
  private static void requireKey(
      TableDefinition table, List<KeyAttribute> attributes, Map<String, AttributeValue> key) {
    KeyWriter writer = new KeyWriter().begin(table);
    try {
      writer.partition();
      writer.value(key.get(table.partitionKey().name()));
      if (attributes.size() > 1) {
        writer.sort();
        writer.value(key.get(attributes.get(1).name()));
      }
    } catch (ValidationException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  /** By the longest name that fits, as a name may hold an equals sign. */
  private static KeyAttribute attributeOf(
      TableDefinition table, List<KeyAttribute> attributes, String argument) {
    KeyAttribute longest = null;
    for (KeyAttribute attribute : attributes) {
      if (argument.startsWith(attribute.name() + "=")
          && (longest == null || attribute.name().length() > longest.name().length())) {
        longest = attribute;
      }
    }
    if (longest != null) {
      return longest;
    }
    StringBuilder names = new StringBuilder();
    for (KeyAttribute attribute : attributes) {
      names.append(names.isEmpty() ? "" : " and ").append(attribute.name()).append("=…");
    }
    throw new UsageException(
        "--key " + argument + ": table " + table + " takes " + names + " here");
  }

  /**
   * A value of the type of this key attribute: text as it is, a number in digits, binary in Base64.
   *
   * @throws UsageException when the text is no such value
   */
  public static AttributeValue value(KeyAttribute attribute, String text) {
    try {
      return switch (attribute.type()) {
        case S -> AttributeValue.s(text);
        case N -> AttributeValue.n(text);
        case B -> AttributeValue.b(Base64.getDecoder().decode(text));
      };
    } catch (ValidationException | IllegalArgumentException e) {
      throw new UsageException(
          "'"
              + text
              + "' is no value of "
              + attribute.name()
              + " ("
              + attribute.type()
              + "): "
              + e.getMessage(),
          e);
    }
  }
}
