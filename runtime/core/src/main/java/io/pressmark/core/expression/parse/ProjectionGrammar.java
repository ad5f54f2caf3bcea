package io.pressmark.core.expression.parse;

import io.pressmark.core.expression.parse.Token.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The grammar of projections: {@code path { ',' path }}. */
final class ProjectionGrammar extends Grammar {
  private ProjectionGrammar(ExpressionText text) {
    super(text);
  }

  static List<Node.Path> parse(ExpressionText text) {
    ProjectionGrammar grammar = new ProjectionGrammar(text);
    List<Node.Path> paths = new ArrayList<>();
    do {
      paths.add(grammar.path());
    } while (grammar.takeIf(Symbol.COMMA));
    grammar.takeEnd();
    return paths;
  }
}
