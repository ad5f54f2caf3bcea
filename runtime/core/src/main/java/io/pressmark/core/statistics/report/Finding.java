package io.pressmark.core.statistics.report;

/**
 * Something that stands out in a table.
 *
 * @param code what it is
 * @param level how bad it is
 * @param table the table's name
 * @param found what was found, as a sentence; keys in it are shown as by {@link
 *     io.pressmark.core.statistics.KeyText}
 * @param advice what to do about it, as a sentence
 */
public record Finding(FindingCode code, Level level, String table, String found, String advice) {

  /** How bad a finding is. */
  public enum Level {
    /** It goes well, and will not if it grows. */
    WARM,
    /** DynamoDB would throttle, or most of the table hangs on one partition. */
    HOT
  }

  static Finding of(FindingCode code, Level level, String table, String found) {
    return new Finding(code, level, table, found, code.advice());
  }

  /** As the compiler words its warnings. */
  @Override
  public String toString() {
    return "[pressmark:" + code.text() + "] " + code.rule() + " Found: " + found + " " + advice;
  }
}
