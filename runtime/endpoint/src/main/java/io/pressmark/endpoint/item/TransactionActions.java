package io.pressmark.endpoint.item;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.endpoint.error.ErrorType;
import io.pressmark.endpoint.error.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The actions of a transaction. */
final class TransactionActions {
  private TransactionActions() {}

  /**
   * Makes them. A key or an item that the table does not take cancels the transaction, with a
   * reason at its place, as the service has it.
   *
   * @param action makes one of them
   * @throws TransactionCanceledException when one cannot be made
   */
  static <T> List<T> make(int size, IntFunction<T> action) {
    List<T> actions = new ArrayList<>(size);
    List<CancellationReason> reasons = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      try {
        actions.add(action.apply(i));
        reasons.add(CancellationReason.none());
      } catch (ValidationException e) {
        reasons.add(reason(e));
      } catch (ServiceException e) {
        if (e.type() != ErrorType.VALIDATION) {
          throw e;
        }
        reasons.add(reason(e));
      }
    }
    if (actions.size() < size) {
      throw new TransactionCanceledException(reasons);
    }
    return actions;
  }

  private static CancellationReason reason(RuntimeException refusal) {
    return CancellationReason.of(
        CancellationReason.VALIDATION_ERROR, ServiceException.words(refusal), null);
  }
}
