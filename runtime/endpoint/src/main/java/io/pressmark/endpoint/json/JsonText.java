package io.pressmark.endpoint.json;

/**
 * A string.
 *
 * @param value may have surrogates without their other half, as JSON's escapes can
 */
public record JsonText(String value) implements JsonNode {}
