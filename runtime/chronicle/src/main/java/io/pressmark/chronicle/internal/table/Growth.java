package io.pressmark.chronicle.internal.table;

/** What happens to partitions that become large. Thread-safe. */
public interface Growth {
  /** Nothing: for stores whose partitions are not to change. */
  Growth IGNORED =
      new Growth() {
        @Override
        public long limit() {
          return Long.MAX_VALUE;
        }

        @Override
        public void outgrown(TablePartition partition) {}
      };

  /** The size beyond which a partition tells: DynamoDB's size of its items. */
  long limit();

  /** A partition is larger than its limit, and will not say so again. Returns at once. */
  void outgrown(TablePartition partition);
}
