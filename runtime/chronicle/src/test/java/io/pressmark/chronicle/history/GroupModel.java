package io.pressmark.chronicle.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items that operations read and change together, all or none. A group of one item is the model of
 * single-item operations. An operation that was told of a false condition changes nothing.
 *
 * @param items how many items the group has; at first none of them exists
 */
record GroupModel(int items) implements SequentialModel<List<Content>, List<Step>> {

  @Override
  public List<Content> initial() {
    return Collections.nCopies(items, Content.ABSENT);
  }

  @Override
  public @Nullable List<Content> next(List<Content> state, List<Step> steps) {
    boolean refused = false;
    for (Step step : steps) {
      Content found = state.get(step.item());
      if (step.before().isPresent() && !step.before().get().equals(found)) {
        return null;
      }
      if (step.condition().holds(found) == step.refused()) {
        return null;
      }
      refused |= step.refused();
    }
    return refused ? state : applied(state, steps);
  }

  private static List<Content> applied(List<Content> state, List<Step> steps) {
    List<Content> after = new ArrayList<>(state);
    for (Step step : steps) {
      after.set(step.item(), step.change().apply(after.get(step.item())));
    }
    return List.copyOf(after);
  }
}
