package io.pressmark.core.table;

import io.pressmark.core.error.ProvisionedThroughputExceededException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sends the actions of one request of a batch, and again those that come back, until none does or
 * the attempts are used up.
 *
 * @param <A> the kind of action, compared by identity
 */
final class BatchSender<A> {
  private final UnaryOperator<List<A>> request;
  private final BiPredicate<List<A>, List<A>> isFull;
  private final BatchRetry retry;

  /**
   * A sender.
   *
   * @param request sends actions and returns those that were not carried out
   * @param isFull whether, of actions that were sent, those that came back did so because no answer
   *     could hold all: then there is no reason to wait
   */
  BatchSender(
      UnaryOperator<List<A>> request, BiPredicate<List<A>, List<A>> isFull, BatchRetry retry) {
    this.request = request;
    this.isFull = isFull;
    this.retry = retry;
  }

  /** A sender of actions whose answers are never full. */
  static <A> BatchSender<A> of(UnaryOperator<List<A>> request, BatchRetry retry) {
    return new BatchSender<>(request, (sent, left) -> false, retry);
  }

  /**
   * What became of a request.
   *
   * @param left what was not carried out, in order
   * @param why why it is not sent again, in words
   */
  record Result<A>(List<A> left, String why, @Nullable Throwable cause) {}

  Result<A> send(List<A> actions) {
    List<A> pending = actions;
    int withoutProgress = 0;
    int pauses = 0;
    while (true) {
      List<A> sent = pending;
      Throwable cause = null;
      try {
        pending = those(sent, request.apply(sent));
      } catch (ProvisionedThroughputExceededException e) {
        cause = e;
      }
      if (pending.isEmpty()) {
        return new Result<>(pending, "", null);
      }
      withoutProgress = pending.size() < sent.size() ? 0 : withoutProgress + 1;
      if (withoutProgress == retry.attempts()) {
        return new Result<>(
            pending, "as the store did nothing of it, times in a row: " + retry.attempts(), cause);
      }
      if (withoutProgress == 0 && isFull.test(sent, pending)) {
        continue;
      }
      try {
        retry.pause(pauses++);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Result<>(pending, "as the thread was interrupted", e);
      }
    }
  }

  private static <A> List<A> those(List<A> sent, List<A> returned) {
    if (returned.isEmpty()) {
      return List.of();
    }
    Set<A> unprocessed = new HashSet<>(returned);
    List<A> left = sent.stream().filter(unprocessed::contains).toList();
    if (left.size() != unprocessed.size()) {
      throw new IllegalStateException(
          "The store handed actions back that it was not given: " + returned);
    }
    return left;
  }
}
