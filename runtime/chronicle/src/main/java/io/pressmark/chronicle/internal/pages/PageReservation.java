package io.pressmark.chronicle.internal.pages;

/**
 * Pages that are kept for the thread that reserved them: its next allocations cannot fail for want
 * of room. It ends the reservation itself.
 */
public interface PageReservation extends AutoCloseable {
  /** Gives back what was not taken. Doing so twice does nothing. */
  @Override
  void close();
}
