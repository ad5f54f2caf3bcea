package io.pressmark.processor.model;

/** How a property is read or written. */
public sealed interface Access {

  /** Through a getter, an accessor or a setter. */
  record Method(String name) implements Access {}

  /** Through the field itself. */
  record Field(String name) implements Access {}

  /** By the constructor, as the argument of the property's name. */
  record Argument() implements Access {}

  /**
   * Through a setter that takes what an {@code Optional} holds, and is not called if it is empty.
   */
  record Content(String name) implements Access {}
}
