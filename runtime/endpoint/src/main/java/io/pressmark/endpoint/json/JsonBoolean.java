package io.pressmark.endpoint.json;

/** {@code true} or {@code false}. */
public record JsonBoolean(boolean value) implements JsonNode {}
