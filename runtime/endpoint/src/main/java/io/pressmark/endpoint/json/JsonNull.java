package io.pressmark.endpoint.json;

/** {@code null}. */
public record JsonNull() implements JsonNode {
  static final JsonNull INSTANCE = new JsonNull();
}
