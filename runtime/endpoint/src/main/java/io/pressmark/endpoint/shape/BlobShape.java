package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonText;
import java.util.Base64;

/** Bytes, in Base64. */
public record BlobShape() implements Shape {
  private static final int QUANTUM = 4;

  @Override
  public void checkKind(JsonNode value, Place place) {
    if (value.isContainer()) {
      throw Kinds.container(value, "java.nio.ByteBuffer");
    }
    if (!(value instanceof JsonText text)) {
      throw ServiceException.serialization("only base-64-encoded strings are convertible to bytes");
    }
    bytes(text);
  }

  @Override
  public void checkConstraints(JsonNode value, String path, Violations violations) {
    // There are none.
  }

  /**
   * The bytes that a text stands for.
   *
   * @throws ServiceException when it is not the one text that stands for them
   */
  public static byte[] bytes(JsonText text) {
    String encoded = text.value();
    if (encoded.length() % QUANTUM != 0) {
      throw ServiceException.serialization(
          "Base64 encoded length is expected a multiple of 4 bytes but found: " + encoded.length());
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      throw notBase64();
    }
    // Java's decoder lets the bits behind the last byte be anything.
    if (encoded.endsWith("=") && !Base64.getEncoder().encodeToString(bytes).equals(encoded)) {
      throw notBase64();
    }
    return bytes;
  }

  private static ServiceException notBase64() {
    // The service's own spelling.
    return ServiceException.serialization("Invalid last non-pad Base64 character dectected");
  }
}
