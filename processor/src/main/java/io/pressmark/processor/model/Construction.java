package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** How an object is made from the values of its attributes. */
public sealed interface Construction {

  /**
   * By a constructor. What is no argument of it is set afterwards.
   *
   * @param arguments none for a mutable class, all for a record
   */
  record Constructor(List<Argument> arguments) implements Construction {}

  /** By a static method of the type. What is no argument of it is set afterwards. */
  record Factory(String method, List<Argument> arguments) implements Construction {}

  /**
   * By a builder, on which each attribute that is present is set.
   *
   * @param type the builder's type
   * @param source the type whose static method {@code start} gives a builder; the builder itself
   *     where it has a constructor
   * @param start that method; empty for the constructor
   * @param build the method that makes the object
   */
  record Builder(TypeName type, ClassName source, String start, String build)
      implements Construction {}

  /**
   * An argument of a constructor or static method.
   *
   * @param property the property it is the value of
   * @param ignored whether that property is not stored, so that its type's empty value is passed
   * @param type its type
   */
  record Argument(String property, boolean ignored, TypeName type) {}
}
