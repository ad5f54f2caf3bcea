package io.pressmark.chronicle.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a history is linearizable: whether each operation can be given an instant between
 * its call and its return so that the answers are those of the model.
 *
 * <p>The history is walked once, in the order of its calls and returns, with the set of all
 * configurations that explain what was seen so far: a state, and which of the open calls have taken
 * effect already. An operation is made to take effect only when some return demands it (Lowe's
 * just-in-time form of Wing and Gong's search). So the first return that nothing explains ends the
 * shortest prefix that is wrong, and memory depends on how many calls overlap, not on how long the
 * history is.
 */
final class LinearizabilityChecker<S, O> {
  /** A configuration keeps its open calls in the bits of a long. */
  private static final int MOST_OPEN = Long.SIZE;

  private final SequentialModel<S, O> model;
  private final Map<Integer, Call<O>> open = new HashMap<>();
  private final List<Call<O>> sinceCertain = new ArrayList<>();
  private Set<Configuration<S>> configurations = Set.of();
  private S certain;

  private LinearizabilityChecker(SequentialModel<S, O> model) {
    this.model = model;
    this.certain = model.initial();
  }

  private record Configuration<S>(S state, long done) {}

  private record Event<O>(Call<O> call, boolean isReturn) {
    long at() {
      return isReturn ? call.returned() : call.invoked();
    }
  }

  /** The first contradiction in a history, whose calls may come in any order; empty if none. */
  static <S, O> Optional<Contradiction> check(SequentialModel<S, O> model, List<Call<O>> history) {
    return new LinearizabilityChecker<>(model).run(history);
  }

  private Optional<Contradiction> run(List<Call<O>> history) {
    List<Event<O>> events = new ArrayList<>();
    for (Call<O> call : history) {
      events.add(new Event<>(call, false));
      if (call.returned() != Call.NEVER) {
        events.add(new Event<>(call, true));
      }
    }
    // At the same moment calls come before returns: in doubt two operations overlap.
    events.sort(
        Comparator.<Event<O>>comparingLong(Event::at).thenComparing(event -> event.isReturn()));
    configurations = Set.of(new Configuration<>(model.initial(), 0));
    for (Event<O> event : events) {
      if (!event.isReturn()) {
        open.put(freeSlot(), event.call());
        sinceCertain.add(event.call());
      } else if (!returns(event.call())) {
        return Optional.of(new Contradiction(describe(event.call())));
      }
    }
    return Optional.empty();
  }

  private int freeSlot() {
    for (int slot = 0; slot < MOST_OPEN; slot++) {
      if (!open.containsKey(slot)) {
        return slot;
      }
    }
    throw new IllegalStateException("more than " + MOST_OPEN + " calls are open at one time");
  }

  /** Keeps the configurations in which the call has taken effect; false if there is none. */
  private boolean returns(Call<O> call) {
    int slot =
        open.entrySet().stream()
            .filter(e -> e.getValue().equals(call))
            .findFirst()
            .orElseThrow()
            .getKey();
    long bit = 1L << slot;
    Set<Configuration<S>> after = new HashSet<>();
    Set<Configuration<S>> seen = new HashSet<>(configurations);
    Deque<Configuration<S>> work = new ArrayDeque<>(configurations);
    while (!work.isEmpty()) {
      Configuration<S> now = work.pop();
      if ((now.done() & bit) != 0) {
        after.add(new Configuration<>(now.state(), now.done() & ~bit));
        continue;
      }
      open.forEach(
          (number, candidate) -> {
            S next =
                (now.done() & 1L << number) != 0
                    ? null
                    : model.next(now.state(), candidate.operation());
            if (next != null) {
              Configuration<S> then = new Configuration<>(next, now.done() | 1L << number);
              if (seen.add(then)) {
                work.push(then);
              }
            }
          });
    }
    if (after.isEmpty()) {
      return false;
    }
    open.remove(slot);
    configurations = after;
    noteCertainty();
    return true;
  }

  /**
   * Where only one state is left, what came before has no part in a later contradiction, but for
   * the calls that are still open: they may have taken effect already.
   */
  private void noteCertainty() {
    Iterator<Configuration<S>> each = configurations.iterator();
    S state = each.next().state();
    while (each.hasNext()) {
      if (!each.next().state().equals(state)) {
        return;
      }
    }
    certain = state;
    sinceCertain.clear();
    sinceCertain.addAll(open.values());
  }

  private String describe(Call<O> last) {
    StringBuilder text =
        new StringBuilder("the answer of the last call has no explanation\nthe state was ")
            .append(certain);
    sinceCertain.stream()
        .sorted(Comparator.comparingLong(Call::invoked))
        .filter(call -> !call.equals(last))
        .forEach(call -> text.append('\n').append(call));
    return text.append('\n').append(last).toString();
  }
}
