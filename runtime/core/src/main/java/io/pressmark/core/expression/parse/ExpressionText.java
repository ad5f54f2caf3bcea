package io.pressmark.core.expression.parse;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.Utf8;
import java.util.List;

/**
 * The text of one expression, and the messages about it. They are worded as DynamoDB's, and tell
 * where in the expression the trouble is.
 */
final class ExpressionText {
  /** The longest expression, in UTF-8 bytes as it is written. */
  static final int MAX_BYTES = 4_096;

  // The longest piece of a token that a message shows.
  private static final int SHOWN = 250;

  private final String kind;
  private final String text;
  private final List<Token> tokens;

  /**
   * Takes a text apart.
   *
   * @param kind DynamoDB's name of the parameter, as {@code FilterExpression}
   * @throws ValidationException when the text is empty or too long
   */
  ExpressionText(String kind, String text) {
    this.kind = kind;
    this.text = text;
    if (text.isEmpty()) {
      throw new ValidationException("Invalid " + kind + ": The expression can not be empty;");
    }
    // Each char is at least one byte: a text that is much too long is not even measured.
    if (text.length() > MAX_BYTES) {
      throw tooLong(text.length() + " or more");
    }
    int bytes = length(text);
    if (bytes > MAX_BYTES) {
      throw tooLong(Integer.toString(bytes));
    }
    this.tokens = Lexer.tokens(text);
  }

  private int length(String expression) {
    try {
      return Utf8.length(expression);
    } catch (ValidationException e) {
      throw e.within("Invalid " + kind + ": ", "");
    }
  }

  private ValidationException tooLong(String bytes) {
    return new ValidationException(
        "Invalid "
            + kind
            + ": Expression size has exceeded the maximum allowed size; expression size: "
            + bytes,
        "; at most " + MAX_BYTES + " bytes are allowed");
  }

  List<Token> tokens() {
    return tokens;
  }

  /** That this token cannot stand where it does; with the one before and the one after it. */
  ValidationException syntaxError(int index) {
    Token token = tokens.get(index);
    int from = index == 0 ? token.start() : tokens.get(index - 1).start();
    int to = index + 1 == tokens.size() ? token.end() : tokens.get(index + 1).end();
    return at(
        token,
        "Syntax error; token: \"" + shown(token.text()) + "\", near: \"" + near(from, to) + '"');
  }

  private String near(int from, int to) {
    return shown(text.substring(from, to));
  }

  private static String shown(String piece) {
    if (piece.length() <= SHOWN) {
      return piece;
    }
    int end = Character.isHighSurrogate(piece.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return piece.substring(0, end) + "…";
  }

  /** That something is wrong at this token. */
  ValidationException at(Token token, String message) {
    return new ValidationException("Invalid " + kind + ": " + message, place(token));
  }

  /** That what begins at this token breaks a rule of expressions. */
  ValidationException at(Token token, ValidationException cause) {
    return cause.within("Invalid " + kind + ": ", place(token));
  }

  /** Characters are counted from 1, as editors do. */
  private static String place(Token token) {
    return " (at character " + (token.start() + 1) + ")";
  }

  @Override
  public String toString() {
    return kind + " " + text;
  }
}
