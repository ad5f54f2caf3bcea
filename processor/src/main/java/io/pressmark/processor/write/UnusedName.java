package io.pressmark.processor.write;

import java.util.Set;

/** Names of which each is used once in its scope. */
public final class UnusedName {
  private UnusedName() {}

  /**
   * {@code wanted}, or with {@code _2}, {@code _3} and so on behind it the first that no scope has;
   * all of them have it from now on.
   */
  @SafeVarargs
  public static String in(String wanted, Set<String>... scopes) {
    String name = wanted;
    for (int number = 2; isTaken(name, scopes); number++) {
      name = wanted + "_" + number;
    }
    for (Set<String> scope : scopes) {
      scope.add(name);
    }
    return name;
  }

  @SafeVarargs
  private static boolean isTaken(String name, Set<String>... scopes) {
    for (Set<String> scope : scopes) {
      if (scope.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
