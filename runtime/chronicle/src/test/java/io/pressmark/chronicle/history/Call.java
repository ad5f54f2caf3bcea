package io.pressmark.chronicle.history;

/**
 * An operation that was called, and when. Two calls overlap unless one's {@code returned} is below
 * the other's {@code invoked}.
 *
 * @param thread who called
 * @param invoked a moment before the operation began
 * @param returned a moment after it ended; {@link #NEVER} if its end is not known
 * @param operation what was asked, and what was answered
 */
record Call<O>(int thread, long invoked, long returned, O operation) {
  /** Of a call that did not return: it took effect at some time after it was made, or never. */
  static final long NEVER = Long.MAX_VALUE;

  @Override
  public String toString() {
    String end = returned == NEVER ? "?" : Long.toString(returned);
    return "thread " + thread + " [" + invoked + ".." + end + "] " + operation;
  }
}
