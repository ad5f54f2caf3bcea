package io.pressmark.json;

import io.pressmark.core.error.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Text is not the JSON that is expected at this place. Nothing of what it describes was stored.
 *
 * <p>{@link #reason()} tells apart what DynamoDB answers with two errors: {@code
 * SerializationException} and {@code ValidationException}.
 */
public final class JsonException extends RequestException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the text. */
  public enum Reason {
    /** It is not JSON in UTF-8, or is longer or deeper than any document of ours. */
    SYNTAX,
    /** It is JSON of another shape, such as a number where a string belongs. */
    SHAPE,
    /** It has the right shape, but the value breaks a rule of the data model. */
    VALUE
  }

  private final Reason reason;
  private final String problem;
  private final long line;
  private final long column;

  @SuppressWarnings("this-escape") // A final class: nobody sees it half made.
  JsonException(Reason reason, String problem, long line, long column, @Nullable Throwable cause) {
    super("Line " + line + ", column " + column + ": " + problem);
    if (cause != null) {
      initCause(cause);
    }
    this.reason = reason;
    this.problem = problem;
    this.line = line;
    this.column = column;
  }

  /** What is wrong with the text. */
  public Reason reason() {
    return reason;
  }

  /** The message without the place. */
  public String problem() {
    return problem;
  }

  /** The line of the place, from 1. */
  public long line() {
    return line;
  }

  /** The column of the place, from 1, in UTF-16 units. */
  public long column() {
    return column;
  }
}
