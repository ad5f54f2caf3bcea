package io.pressmark.chronicle.internal.backup;

/**
 * Takes the entries of a backup, in key order within a space, and then the changes, in the order in
 * which they were made. The array is used again for the next call.
 */
public interface BackupVisitor {
  /** An entry as the scan found it. */
  void entry(int space, byte[] bytes, int key, int keyLength, int value, int valueLength);

  /**
   * A change made since the scan began.
   *
   * @param valueLength -1 when the entry was deleted
   */
  void change(int space, byte[] bytes, int key, int keyLength, int value, int valueLength);
}
