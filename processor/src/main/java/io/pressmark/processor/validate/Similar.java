package io.pressmark.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the names that somebody who mistyped one most likely meant. */
final class Similar {
  private static final int MOST_NEAR = 3;
  private static final int MOST_LISTED = 10;

  private Similar() {}

  /** What a message says of the names there are: the near ones, or all if none is near. */
  static String remedy(String wrong, Collection<String> names) {
    List<String> near = near(wrong, names);
    if (!near.isEmpty()) {
      return "Did you mean " + quoted(near, " or ") + "?";
    }
    List<String> listed = names.stream().distinct().limit(MOST_LISTED).toList();
    long more = names.stream().distinct().count() - listed.size();
    return "There are " + quoted(listed, ", ") + (more > 0 ? " and " + more + " more." : ".");
  }

  /** The nearest names, the nearest first; none where all are far away. */
  static List<String> near(String wrong, Collection<String> names) {
    String folded = folded(wrong);
    int farthest = Math.max(1, folded.length() / 3);
    return names.stream()
        .distinct()
        .filter(name -> distance(folded, folded(name)) <= farthest || isPart(folded, folded(name)))
        .sorted(Comparator.comparingInt(name -> distance(folded, folded(name))))
        .limit(MOST_NEAR)
        .toList();
  }

  /** Whether a name is what stands before or behind the dots of another one. */
  private static boolean isPart(String part, String path) {
    return !part.isEmpty() && (path.startsWith(part + ".") || path.endsWith("." + part));
  }

  /** Case, hyphens and underscores are what one mixes up most. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
  }

  private static String quoted(List<String> names, String separator) {
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(separator));
  }

  /** How many characters to insert, remove, replace or swap with the next one. */
  static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
        }
      }
    }
    return steps[a.length()][b.length()];
  }
}
