package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonNumber;

/**
 * A whole number; of one with a fraction, the whole number below is taken.
 *
 * @param type how the service calls it: Integer or Long
 * @param least the least that is allowed
 * @param greatest the greatest that is allowed
 */
public record IntegerShape(String type, long least, long greatest) implements Shape {

  /** A number of at most 32 bits. */
  public static IntegerShape between(int least, int greatest) {
    return new IntegerShape("Integer", least, greatest);
  }

  /** A number of at most 64 bits. */
  public static IntegerShape longAtLeast(long least) {
    return new IntegerShape("Long", least, Long.MAX_VALUE);
  }

  @Override
  public void checkKind(JsonNode value, Place place) {
    if (value.isContainer()) {
      throw Kinds.container(value, "java.lang." + type);
    }
    if (!(value instanceof JsonNumber)) {
      throw Kinds.scalar(value, type);
    }
  }

  @Override
  public void checkConstraints(JsonNode value, String path, Violations violations) {
    long number = ((JsonNumber) value).floor();
    if (number < least) {
      violations.add(value, path, "Member must have value greater than or equal to " + least);
    }
    if (number > greatest) {
      violations.add(value, path, "Member must have value less than or equal to " + greatest);
    }
  }
}
