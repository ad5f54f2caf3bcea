package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.json.JsonNode;

/** How the service words that something is too short or too long. */
final class Lengths {
  private Lengths() {}

  static void check(
      int length, int shortest, int longest, JsonNode value, String path, Violations violations) {
    if (length < shortest) {
      violations.add(value, path, atLeast(shortest));
    }
    if (length > longest) {
      violations.add(value, path, atMost(longest));
    }
  }

  static String atLeast(int length) {
    return "Member must have length greater than or equal to " + length;
  }

  static String atMost(int length) {
    return "Member must have length less than or equal to " + length;
  }
}
