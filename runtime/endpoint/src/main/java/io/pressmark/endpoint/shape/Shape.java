package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.json.JsonNode;

/** What a value of a request may be. Immutable and thread-safe. */
public sealed interface Shape
    permits AttributeValueShape,
        BlobShape,
        BooleanShape,
        IntegerShape,
        ListShape,
        MapShape,
        StructureShape,
        TextShape {

  /** Where a value stands: the service words what does not belong there by that. */
  enum Place {
    /** The value of a structure's member. */
    MEMBER,
    /** An element of a list, or a value of a map. */
    ELEMENT
  }

  /**
   * Checks that a value is of the right kind, and all that is in it.
   *
   * @param value no JSON {@code null}
   * @throws io.pressmark.endpoint.error.ServiceException a SerializationException, when it is not
   */
  void checkKind(JsonNode value, Place place);

  /**
   * Checks the constraints of a value of the right kind, and of all that is in it.
   *
   * @param path how the value is called in messages
   * @param violations what was found so far, to be added to
   */
  void checkConstraints(JsonNode value, String path, Violations violations);
}
