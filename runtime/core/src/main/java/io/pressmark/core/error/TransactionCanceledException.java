package io.pressmark.core.error;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB's {@code TransactionCanceledException}: a condition of a transaction was false, or an
 * action did not fit the item it found. Nothing of the transaction was written.
 */
public final class TransactionCanceledException extends RequestException {
  private static final long serialVersionUID = 1L;

  // Reasons hold attribute values, which are not serializable; the message tells the codes.
  private final transient @Nullable List<CancellationReason> reasons;

  /**
   * @param reasons one for each action of the transaction, in the order of the actions
   */
  public TransactionCanceledException(List<CancellationReason> reasons) {
    super(
        "Transaction cancelled, please refer cancellation reasons for specific reasons "
            + reasons.stream()
                .map(CancellationReason::code)
                .collect(Collectors.joining(", ", "[", "]")));
    this.reasons = List.copyOf(reasons);
  }

  /** One reason for each action, in the order of the actions; none after a serialization. */
  public List<CancellationReason> reasons() {
    return reasons == null ? List.of() : reasons;
  }
}
