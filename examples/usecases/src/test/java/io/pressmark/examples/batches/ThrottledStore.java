package io.pressmark.examples.batches;

import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.WriteAction;
import io.pressmark.testkit.store.ForwardingStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/** A store that takes as much of each batch as it is told to, and hands the rest back. */
final class ThrottledStore extends ForwardingStore {
  /** That a batch is refused as a whole. */
  static final int REFUSE = -1;

  private final Queue<Integer> takes = new ArrayDeque<>();
  private final List<Integer> requests = new ArrayList<>();

  ThrottledStore(ItemStore store) {
    super(store);
  }

  /** How many actions of the next requests it takes, one number for each; of later ones all. */
  void take(Integer... actions) {
    takes.addAll(Arrays.asList(actions));
  }

  /** How many actions the requests had, since it was asked last. */
  List<Integer> requests() {
    List<Integer> sizes = List.copyOf(requests);
    requests.clear();
    return sizes;
  }

  private int next(List<?> actions) {
    requests.add(actions.size());
    Integer take = takes.poll();
    if (take == null) {
      return actions.size();
    }
    if (take == REFUSE) {
      throw new ProvisionedThroughputExceededException("too much at once");
    }
    return Math.min(take, actions.size());
  }

  /** Takes the last ones, so that nobody relies on the order. */
  private static <A> List<A> taken(List<A> actions, int number) {
    return actions.subList(actions.size() - number, actions.size());
  }

  private static <A> List<A> left(List<A> actions, int number, List<A> unprocessed) {
    List<A> left = new ArrayList<>(unprocessed);
    left.addAll(actions.subList(0, actions.size() - number));
    return left;
  }

  @Override
  public List<WriteAction> batchWrite(List<WriteAction> actions) {
    int number = next(actions);
    List<WriteAction> taken = taken(actions, number);
    return left(actions, number, taken.isEmpty() ? List.of() : super.batchWrite(taken));
  }

  @Override
  public List<ReadAction> batchGet(List<ReadAction> actions) {
    int number = next(actions);
    List<ReadAction> taken = taken(actions, number);
    return left(actions, number, taken.isEmpty() ? List.of() : super.batchGet(taken));
  }
}
