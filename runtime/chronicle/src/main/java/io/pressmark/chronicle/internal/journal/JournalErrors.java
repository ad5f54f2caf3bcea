package io.pressmark.chronicle.internal.journal;

import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.error.StoreFullException;
import io.pressmark.core.error.StoreIoException;

/** Why a journal takes no record, in words for whoever wanted to write. */
final class JournalErrors {
  private JournalErrors() {}

  static StoreClosedException closed() {
    return new StoreClosedException("The store is closed; open it again to go on");
  }

  /** A force failed, now or earlier. */
  static StoreIoException stopped(String name, Throwable failure) {
    return new StoreIoException(
        name
            + " could not be written to the disk ("
            + failure
            + "). What it was told last may be lost if the system goes down; close the store,"
            + " see to the disk, and open it again",
        failure);
  }

  /** A segment could not be made. */
  static StoreFullException full(String name, long capacity, Throwable cause) {
    return new StoreFullException(
        name
            + " cannot grow: a file of "
            + capacity
            + " bytes could not be made ("
            + cause
            + "). If the disk is full, free some space; the store can be used on",
        cause);
  }
}
