package io.pressmark.core.statistics.report;

/**
 * HTML that is being written: markup, which is ours, and text, which may be anybody's. For one
 * thread.
 */
final class HtmlText {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder html = new StringBuilder();

  /** Writes markup. */
  HtmlText markup(String ours) {
    html.append(ours);
    return this;
  }

  /**
   * Writes text: whatever it holds, it is neither markup nor ends an attribute's value, and it
   * turns no direction of writing around itself.
   */
  HtmlText text(String any) {
    for (int i = 0; i < any.length(); i += Character.charCount(any.codePointAt(i))) {
      int character = any.codePointAt(i);
      switch (character) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.appendCodePoint(isSafe(character) ? character : REPLACEMENT);
      }
    }
    return this;
  }

  private static boolean isSafe(int character) {
    return switch ((byte) Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          character == '\n';
      default -> true;
    };
  }

  /** Writes an element that holds text alone; {@code start} is its start tag without brackets. */
  HtmlText element(String start, String any) {
    int space = start.indexOf(' ');
    markup("<").markup(start).markup(">").text(any);
    return markup("</").markup(space < 0 ? start : start.substring(0, space)).markup(">");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
