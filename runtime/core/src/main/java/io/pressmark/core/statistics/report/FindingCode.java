package io.pressmark.core.statistics.report;

import java.util.Locale;

/**
 * What can stand out in a table. Codes that begin with {@code hot-partition-} are warnings of the
 * compiler too, and say the same here, of what is stored instead of what is declared.
 */
public enum FindingCode {
  /**
   * A partition takes 80 % or more of the 3,000 read or 1,000 write units a second that one of the
   * service carries.
   */
  HOT_PARTITION(
      "A partition of DynamoDB carries 3,000 read units and 1,000 write units a second.",
      "Use a wider key, such as an id, and make this the sort key; or append a shard number."),

  /** A partition key has 20 % or more of a table's recent operations, of about 10,000 or more. */
  HOT_KEY(
      "A partition key that many operations are about makes a hot partition: all items of a value"
          + " share one.",
      "Use a wider key, such as an id, and make this the sort key; or append a shard number."),

  /** A table of 1,000 items or more has at most 32 partition keys. */
  HOT_PARTITION_ENUM(
      "A partition key with few values makes hot partitions: all items of a value share one.",
      "Use a wider key, such as an id, and make this the sort key; or append a shard number."),

  /** Of the known partition keys, at least three, nine in ten or more are days or months. */
  HOT_PARTITION_DATE(
      "A partition key of dates makes a hot partition: all of today's traffic goes to one.",
      "Use who or what the item belongs to as the key and the date as sort key; or append a shard"
          + " number."),

  /** Of the known partition keys, at least three, nine in ten or more are moments. */
  HOT_PARTITION_TIME(
      "A partition key that only grows makes a hot partition and cannot be queried as a range.",
      "Use who or what the item belongs to as the key and the time as sort key."),

  /**
   * A partition has three times an even share of the items or bytes, or more, and at least 10 % of
   * a table of 1,000 items or more.
   */
  UNEVEN_PARTITIONS(
      "A few large item collections make partitions uneven: all items of a value share one.",
      "Use a wider key, such as an id, and make this the sort key; or append a shard number."),

  /** A partition of an index is as {@link #UNEVEN_PARTITIONS} says. */
  HOT_INDEX(
      "An index has hot partitions when many items share a value of its partition key.",
      "If many items have one, add a second attribute to the partition key."),

  /** An item collection of a table with local secondary indexes has 8 GB or more. */
  LARGE_ITEM_COLLECTION(
      "An item collection of a table with local indexes is at most 10 GB.",
      "Use a wider key, such as an id, and make this the sort key; or append a shard number.");

  private final String rule;
  private final String advice;

  FindingCode(String rule, String advice) {
    this.rule = rule;
    this.advice = advice;
  }

  /** The code in texts, for example {@code hot-key}. It never changes. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is generally so. */
  public String rule() {
    return rule;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}
