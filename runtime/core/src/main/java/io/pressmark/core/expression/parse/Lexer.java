package io.pressmark.core.expression.parse;

import io.pressmark.core.expression.parse.Token.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts an expression into tokens as DynamoDB does: words begin with a letter and go on with
 * letters, digits and underscores, all of ASCII; keywords are words in any case; an integer has no
 * leading zero.
 */
final class Lexer {
  private static final Map<String, Symbol> KEYWORDS =
      Map.of(
          "SET", Symbol.SET,
          "REMOVE", Symbol.REMOVE,
          "ADD", Symbol.ADD,
          "DELETE", Symbol.DELETE,
          "AND", Symbol.AND,
          "OR", Symbol.OR,
          "NOT", Symbol.NOT,
          "BETWEEN", Symbol.BETWEEN,
          "IN", Symbol.IN);

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens of {@code text}, the last of which is the end. */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.skipSpace()) {
      lexer.next();
    }
    lexer.tokens.add(new Token(Symbol.END, "<EOF>", text.length(), text.length()));
    return lexer.tokens;
  }

  /** Moves to the next token; false at the end. */
  private boolean skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length();
  }

  private void next() {
    char c = text.charAt(at);
    if (isLetter(c)) {
      word();
    } else if (c == '#' || c == ':') {
      placeholder(c == '#' ? Symbol.NAME_PLACEHOLDER : Symbol.VALUE_PLACEHOLDER);
    } else if (isDigit(c)) {
      integer(c);
    } else {
      symbol(c);
    }
  }

  private void word() {
    int end = endOfWord(at);
    String word = text.substring(at, end).toUpperCase(Locale.ROOT);
    add(KEYWORDS.getOrDefault(word, Symbol.NAME), end - at);
  }

  private void placeholder(Symbol type) {
    int end = endOfWord(at + 1);
    add(end == at + 1 ? Symbol.UNKNOWN : type, end - at);
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void integer(char first) {
    int end = at + 1;
    while (first != '0' && end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    add(Symbol.INTEGER, end - at);
  }

  private void symbol(char c) {
    switch (c) {
      case '=' -> add(Symbol.EQUAL, 1);
      case '<' -> {
        if (isFollowedBy('>')) {
          add(Symbol.NOT_EQUAL, 2);
        } else if (isFollowedBy('=')) {
          add(Symbol.LESS_OR_EQUAL, 2);
        } else {
          add(Symbol.LESS, 1);
        }
      }
      case '>' -> {
        if (isFollowedBy('=')) {
          add(Symbol.GREATER_OR_EQUAL, 2);
        } else {
          add(Symbol.GREATER, 1);
        }
      }
      case '+' -> add(Symbol.PLUS, 1);
      case '-' -> add(Symbol.MINUS, 1);
      case '.' -> add(Symbol.DOT, 1);
      case ',' -> add(Symbol.COMMA, 1);
      case '(' -> add(Symbol.OPEN_PARENTHESIS, 1);
      case ')' -> add(Symbol.CLOSE_PARENTHESIS, 1);
      case '[' -> add(Symbol.OPEN_BRACKET, 1);
      case ']' -> add(Symbol.CLOSE_BRACKET, 1);
      default -> add(Symbol.UNKNOWN, Character.charCount(text.codePointAt(at)));
    }
  }

  private boolean isFollowedBy(char c) {
    return at + 1 < text.length() && text.charAt(at + 1) == c;
  }

  private void add(Symbol type, int length) {
    tokens.add(new Token(type, text.substring(at, at + length), at, at + length));
    at += length;
  }

  static boolean isWordPart(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
