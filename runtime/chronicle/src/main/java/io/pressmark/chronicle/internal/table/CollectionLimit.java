package io.pressmark.chronicle.internal.table;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ItemCollectionSizeLimitExceededException;
import io.pressmark.core.error.TransactionCanceledException;
import java.util.List;

/**
 * Sees to it that no item collection of a table with local indexes outgrows its limit. Asked when
 * writes are decided, under their locks; what makes a collection no larger always passes.
 */
public final class CollectionLimit {
  private CollectionLimit() {}

  /**
   * Checks a write that is done alone.
   *
   * @throws ItemCollectionSizeLimitExceededException when its collection would be too large
   */
  public static void require(PlannedWrite write) {
    long growth = write.collectionGrowth();
    if (growth > 0 && write.table().collections().isExceeded(write.key(), growth)) {
      throw new ItemCollectionSizeLimitExceededException();
    }
  }

  /**
   * Checks writes that are done together: what counts is what they make of a collection.
   *
   * @throws TransactionCanceledException when a collection would be too large; each write that adds
   *     to it is a reason
   */
  public static void require(List<PlannedWrite> writes) {
    for (PlannedWrite write : writes) {
      if (isExceeded(write, writes)) {
        throw new TransactionCanceledException(
            writes.stream().map(each -> reason(isExceeded(each, writes))).toList());
      }
    }
  }

  private static CancellationReason reason(boolean isExceeded) {
    return isExceeded
        ? CancellationReason.of(
            CancellationReason.COLLECTION_SIZE_EXCEEDED,
            ItemCollectionSizeLimitExceededException.MESSAGE,
            null)
        : CancellationReason.none();
  }

  private static boolean isExceeded(PlannedWrite write, List<PlannedWrite> together) {
    if (write.collectionGrowth() <= 0) {
      return false;
    }
    long growth = 0;
    for (PlannedWrite each : together) {
      growth += each.isInCollectionOf(write) ? each.collectionGrowth() : 0;
    }
    return growth > 0 && write.table().collections().isExceeded(write.key(), growth);
  }
}
