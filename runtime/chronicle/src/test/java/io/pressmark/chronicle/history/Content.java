package io.pressmark.chronicle.history;

/**
 * What a history knows of an item.
 *
 * @param exists whether it is there; if not, the numbers are zero
 * @param tag the number that the put wrote which stored it, 0 if an update made it
 * @param count the sum of what was added since
 */
record Content(boolean exists, long tag, long count) {
  static final Content ABSENT = new Content(false, 0, 0);

  static Content of(long tag, long count) {
    return new Content(true, tag, count);
  }

  @Override
  public String toString() {
    return exists ? tag + "+" + count : "absent";
  }
}
