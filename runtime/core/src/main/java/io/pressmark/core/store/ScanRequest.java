package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import org.jspecify.annotations.Nullable;

/**
 * One page of DynamoDB's Scan.
 *
 * @param filter what an item must satisfy to be returned, or null
 * @param limit the items to evaluate at most, before the filter; at least 1
 * @param selection what is returned of each item; {@link Selection#all} is the default
 * @param segment which part of a parallel scan, from 0
 * @param totalSegments into how many parts the table is divided, 1 to 1,000,000; the parts together
 *     return every item once
 * @param startAfter the last evaluated key of the page before, or null for the first page
 * @param consistency how new the read has to be; {@link ReadConsistency#STRONG} is refused on a
 *     global index
 */
public record ScanRequest(
    @Nullable ConditionExpression filter,
    int limit,
    Selection selection,
    int segment,
    int totalSegments,
    @Nullable EncodedKey startAfter,
    ReadConsistency consistency) {
  /** The largest number of segments of a parallel scan. */
  public static final int MAX_SEGMENTS = 1_000_000;

  public ScanRequest {
    PageLimits.requireLimit(limit);
    if (totalSegments < 1 || totalSegments > MAX_SEGMENTS) {
      throw new ValidationException(
          "totalSegments is " + totalSegments + "; 1 to " + MAX_SEGMENTS + " are allowed");
    }
    if (segment < 0 || segment >= totalSegments) {
      throw new ValidationException(
          "segment is "
              + segment
              + "; with "
              + totalSegments
              + " segments it is 0 to "
              + (totalSegments - 1));
    }
  }

  /** A page that is as new as can be, {@link ReadConsistency#DEFAULT}. */
  public ScanRequest(
      @Nullable ConditionExpression filter,
      int limit,
      Selection selection,
      int segment,
      int totalSegments,
      @Nullable EncodedKey startAfter) {
    this(filter, limit, selection, segment, totalSegments, startAfter, ReadConsistency.DEFAULT);
  }

  /** The same page with another consistency. */
  public ScanRequest with(ReadConsistency required) {
    return new ScanRequest(filter, limit, selection, segment, totalSegments, startAfter, required);
  }
}
