package io.pressmark.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody most likely meant to write. */
final class Suggestions {
  private static final int MOST = 3;

  private Suggestions() {}

  /** {@code "; did you mean city or cities?"}, or the whole of a short list; empty without any. */
  static String of(String written, Collection<String> known) {
    List<String> near =
        known.stream()
            .distinct()
            .filter(name -> distance(written, name) <= Math.max(2, written.length() / 3))
            .sorted(Comparator.comparingInt((String name) -> distance(written, name)))
            .limit(MOST)
            .toList();
    if (!near.isEmpty()) {
      return "; did you mean " + String.join(" or ", near) + "?";
    }
    return known.isEmpty()
        ? ""
        : ": " + String.join(", ", known.stream().distinct().sorted().limit(8).toList());
  }

  /** The edit distance by Levenshtein, upper and lower case alike. */
  private static int distance(String one, String other) {
    String left = one.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
