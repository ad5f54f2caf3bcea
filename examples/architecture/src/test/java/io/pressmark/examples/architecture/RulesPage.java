package io.pressmark.examples.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of {@code docs/semantics.md}, each with the tests behind it: the rows of its tables,
 * whose second column has {@code Class.method} in backquotes.
 */
final class RulesPage {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final Pattern TEST = Pattern.compile("([A-Z]\\w*)\\.([a-z]\\w*)");

  /**
   * One row.
   *
   * @param line where it stands, from 1
   * @param text what it says
   * @param tests what shows it
   */
  record Rule(int line, String text, List<Reference> tests) {}

  /** A test by its class and method; the method is empty where the page has another form. */
  record Reference(String type, String method) {
    @Override
    public String toString() {
      return type + "." + method;
    }
  }

  private RulesPage() {}

  static List<Rule> read(Path page) throws IOException {
    return parse(Files.readAllLines(page));
  }

  static List<Rule> parse(List<String> lines) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (!cells.isEmpty() && !isHead(cells)) {
        String tests = cells.size() < 2 ? "" : cells.get(cells.size() - 1);
        rules.add(new Rule(i + 1, cells.get(0), references(tests)));
      }
    }
    return rules;
  }

  /** The cells of a row of a table; none for any other line. */
  private static List<String> cells(String line) {
    if (!line.startsWith("|")) {
      return List.of();
    }
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    // Behind the last bar there is nothing.
    return cells.subList(0, Math.max(1, cells.size() - 1));
  }

  private static boolean isHead(List<String> cells) {
    return cells.get(0).equals("rule") || cells.get(0).matches(":?-+:?");
  }

  private static List<Reference> references(String cell) {
    List<Reference> references = new ArrayList<>();
    Matcher code = CODE.matcher(cell);
    while (code.find()) {
      Matcher test = TEST.matcher(code.group(1));
      references.add(
          test.matches()
              ? new Reference(test.group(1), test.group(2))
              : new Reference(code.group(1), ""));
    }
    return references;
  }
}
