package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** How a value of a Java type becomes one of another type, which is then stored. */
public sealed interface Conversion {

  /** Whether the stored form sorts as the Java type does. */
  boolean keepsOrder();

  /**
   * By a class of the user's.
   *
   * @param type the class
   */
  record ByConverter(ClassName type, boolean keepsOrder) implements Conversion {}

  /** An enum some of whose constants are stored under names of their own. */
  record ByStoredName(List<Constant> constants) implements Conversion {
    @Override
    public boolean keepsOrder() {
      return true;
    }
  }

  /**
   * A constant of an enum.
   *
   * @param constant its name in Java
   * @param storedName its name in the store
   * @param aliases further names that are read as it
   */
  record Constant(String constant, String storedName, List<String> aliases) {}
}
