package io.pressmark.processor;

import java.util.regex.Pattern;

/** Gives generated sources the layout that one would write by hand. */
final class Layout {
  private static final Pattern SHORT_COMMENT =
      Pattern.compile("(?m)^( *)/\\*\\*\\n\\1 \\* (.{1,90})\\n\\1 \\*/$");
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");
  private static final Pattern BETWEEN_ORDINALS =
      Pattern.compile("(?m)^(  private static final int \\w+ = \\d+;)\\n\\n(?=  private static)");

  private Layout() {}

  static String apply(String source) {
    String text = SHORT_COMMENT.matcher(source).replaceAll("$1/** $2 */");
    text = EMPTY_BODY.matcher(text).replaceAll("{}");
    return BETWEEN_ORDINALS.matcher(text).replaceAll("$1\n");
  }
}
