package io.pressmark.endpoint.json;

/**
 * A request as it was read: JSON of any shape, before anybody has said what it should be. Immutable
 * and thread-safe.
 */
public sealed interface JsonNode
    permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull {

  /** Whether it is an object or an array. */
  default boolean isContainer() {
    return this instanceof JsonObject || this instanceof JsonArray;
  }
}
