package io.pressmark.chronicle.internal.tree;

/**
 * Where a read puts a value: straight into an array of the caller's.
 *
 * <p>A read may ask more than once, when a writer was in its way, so each call starts over; only
 * what is there when the read has returned {@code true} is the value. The methods are called inside
 * the read and must do nothing but make room: no call back into the store, no waiting.
 */
public interface ValueSink {
  /**
   * Makes room for a value.
   *
   * @param length its bytes
   * @return an array with at least {@code length} bytes from {@link #offset()} on
   */
  byte[] reserve(int length);

  /** Where in the array last returned by {@link #reserve} the value is to begin. */
  int offset();
}
