package io.pressmark.core.expression.parse;

/**
 * A piece of an expression's text.
 *
 * @param type what it is
 * @param text as it is written; {@code <EOF>} at the end
 * @param start where it begins in the expression
 * @param end where it ends, exclusive
 */
record Token(Symbol type, String text, int start, int end) {

  /** What a token can be. */
  enum Symbol {
    /** A word that is no keyword: the name of an attribute or a function. */
    NAME,
    /** {@code #name}. */
    NAME_PLACEHOLDER,
    /** {@code :value}. */
    VALUE_PLACEHOLDER,
    INTEGER,
    SET,
    REMOVE,
    ADD,
    DELETE,
    AND,
    OR,
    NOT,
    BETWEEN,
    IN,
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    PLUS,
    MINUS,
    DOT,
    COMMA,
    OPEN_PARENTHESIS,
    CLOSE_PARENTHESIS,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    /** A character that stands in no expression. */
    UNKNOWN,
    END
  }

  boolean is(Symbol wanted) {
    return type == wanted;
  }

  boolean isComparator() {
    return switch (type) {
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      default -> false;
    };
  }
}
