package io.pressmark.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/** How an object is made from the values of its attributes. */
public sealed interface Construction {

  /** By a constructor that takes all values, as a record's canonical one does. */
  record AllArguments(List<Argument> arguments) implements Construction {}

  /** By a constructor without parameters; each attribute is set afterwards. */
  record NoArguments() implements Construction {}

  /**
   * An argument of a constructor.
   *
   * @param property the property it is the value of
   * @param ignored whether that property is not stored, so that its type's empty value is passed
   * @param type its type
   */
  record Argument(String property, boolean ignored, TypeName type) {}
}
