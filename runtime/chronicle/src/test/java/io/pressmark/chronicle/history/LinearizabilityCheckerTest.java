package io.pressmark.chronicle.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.history.Step.Change;
import io.pressmark.chronicle.history.Step.Condition;
import io.pressmark.chronicle.history.Step.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The checker accepts what a correct store can do, and finds each kind of violation; on short
 * random histories it agrees with trying every order.
 */
class LinearizabilityCheckerTest {
  private static final List<Condition> CONDITIONS = List.of(Condition.values());
  private static final Content FIRST = Content.of(1, 0);
  private static final Content SECOND = Content.of(2, 0);

  private static Optional<Contradiction> check(int items, List<Call<List<Step>>> calls) {
    return LinearizabilityChecker.check(new GroupModel(items), calls);
  }

  private static Call<List<Step>> call(int thread, long invoked, long returned, Step... steps) {
    return new Call<>(thread, invoked, returned, List.of(steps));
  }

  private static Step put(int item, long tag) {
    return new Step(item, Condition.ALWAYS, new Change(Kind.PUT, tag), Optional.empty(), false);
  }

  private static Step add(Content before) {
    return new Step(0, Condition.ALWAYS, new Change(Kind.ADD, 1), Optional.of(before), false);
  }

  @Test
  void overlappingCallsMayTakeEffectInAnyOrder() {
    for (Content last : List.of(FIRST, SECOND)) {
      List<Call<List<Step>>> calls =
          List.of(
              call(1, 1, 5, put(0, 1)),
              call(2, 2, 4, put(0, 2)),
              call(3, 6, 7, Step.read(0, last)));
      assertThat(check(1, calls)).isEmpty();
    }
  }

  @Test
  void aCallWithoutReturnMayHaveTakenEffectOrNot() {
    for (Content seen : List.of(FIRST, SECOND)) {
      List<Call<List<Step>>> calls =
          List.of(
              call(1, 1, 2, put(0, 1)),
              call(2, 3, Call.NEVER, put(0, 2)),
              call(3, 50, 51, Step.read(0, seen)));
      assertThat(check(1, calls)).isEmpty();
    }
  }

  @Test
  void aLostUpdateIsFound() {
    Content zero = Content.of(1, 0);
    List<Call<List<Step>>> calls =
        List.of(call(1, 1, 2, put(0, 1)), call(1, 3, 6, add(zero)), call(2, 4, 5, add(zero)));
    assertThat(check(1, calls)).isPresent();
  }

  @Test
  void aLostUpdateThatAnswersNothingIsFoundByTheNextRead() {
    Step blind = new Step(0, Condition.ALWAYS, new Change(Kind.ADD, 1), Optional.empty(), false);
    List<Call<List<Step>>> calls =
        List.of(
            call(1, 1, 2, put(0, 1)),
            call(1, 3, 6, blind),
            call(2, 4, 5, blind),
            call(1, 7, 8, Step.read(0, Content.of(1, 1))));
    assertThat(check(1, calls)).isPresent();
  }

  @Test
  void aStaleReadIsFound() {
    List<Call<List<Step>>> calls =
        List.of(
            call(1, 1, 2, put(0, 1)), call(1, 3, 4, put(0, 2)), call(2, 5, 6, Step.read(0, FIRST)));
    assertThat(check(1, calls)).isPresent();
  }

  @Test
  void aReadThatGoesBackIsFoundWhileTheWriteIsUnderWay() {
    List<Call<List<Step>>> calls =
        List.of(
            call(1, 1, 2, put(0, 1)),
            call(1, 3, 20, put(0, 2)),
            call(2, 5, 6, Step.read(0, SECOND)),
            call(3, 7, 8, Step.read(0, FIRST)));
    assertThat(check(1, calls)).isPresent();
  }

  @Test
  void halfATransactionIsFound() {
    List<Call<List<Step>>> calls =
        List.of(
            call(1, 1, 9, put(0, 1), put(1, 1)),
            call(2, 2, 3, Step.read(0, FIRST)),
            call(2, 4, 5, Step.read(1, Content.ABSENT)));
    assertThat(check(2, calls)).isPresent();
    assertThat(check(2, List.of(calls.get(0), calls.get(1)))).isEmpty();
  }

  @Test
  void aReadOfTwoStatesIsFound() {
    List<Call<List<Step>>> calls =
        List.of(
            call(1, 1, 9, put(0, 1), put(1, 1)),
            call(2, 2, 8, Step.read(0, FIRST), Step.read(1, Content.ABSENT)));
    assertThat(check(2, calls)).isPresent();
  }

  @Test
  void aConditionJudgedWrongIsFound() {
    Step refused = new Step(0, Condition.ABSENT, new Change(Kind.PUT, 2), Optional.empty(), true);
    assertThat(check(1, List.of(call(1, 1, 2, refused)))).isPresent();
    assertThat(check(1, List.of(call(1, 1, 5, put(0, 1)), call(2, 2, 3, refused)))).isEmpty();
  }

  @Test
  void theWindowBeginsWhereAllWasCertain() {
    List<Call<List<Step>>> calls = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      calls.add(call(1, 10 * i, 10 * i + 1, put(0, i)));
    }
    calls.add(call(2, 9_995, 20_003, put(0, 5_000)));
    calls.add(call(3, 20_000, 20_002, Step.read(0, FIRST)));
    String window = check(1, calls).orElseThrow().window();
    assertThat(window).contains("[999+0]", "5000", "saw 1+0").doesNotContain("998");
    assertThat(window.lines()).hasSize(4);
  }

  /** Histories of a register that answers from any state it ever had, often a wrong one. */
  @Test
  void itAgreesWithTryingEveryOrder() {
    Random random = new Random(11);
    int accepted = 0;
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      int items = 1 + random.nextInt(2);
      List<Call<List<Step>>> calls = randomHistory(random, items);
      boolean expected = someOrderFits(new GroupModel(items), calls, new ArrayList<>());
      assertThat(check(items, calls).isEmpty()).as("%s", calls).isEqualTo(expected);
      accepted += expected ? 1 : 0;
      refused += expected ? 0 : 1;
    }
    assertThat(accepted).isGreaterThan(2_000);
    assertThat(refused).isGreaterThan(2_000);
  }

  private static List<Call<List<Step>>> randomHistory(Random random, int items) {
    List<Call<List<Step>>> calls = new ArrayList<>();
    long[] free = new long[3];
    int length = 2 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      int thread = random.nextInt(free.length);
      long invoked = free[thread] + 1 + random.nextInt(6);
      boolean returns = random.nextInt(8) > 0;
      free[thread] = invoked + 1 + random.nextInt(8);
      List<Step> steps = new ArrayList<>();
      for (int item = 0; item < items; item++) {
        if (items == 1 || random.nextInt(3) > 0) {
          steps.add(randomStep(random, item));
        }
      }
      calls.add(new Call<>(thread, invoked, returns ? free[thread] : Call.NEVER, steps));
      if (!returns) {
        free[thread] = 1_000L * (i + 1);
      }
    }
    return calls;
  }

  private static Step randomStep(Random random, int item) {
    Content any =
        random.nextInt(3) == 0 ? Content.ABSENT : Content.of(random.nextInt(2), random.nextInt(2));
    return switch (random.nextInt(5)) {
      case 0, 1 -> Step.read(item, any);
      case 2 -> put(item, random.nextInt(2));
      case 3 ->
          new Step(
              item,
              CONDITIONS.get(random.nextInt(CONDITIONS.size())),
              new Change(Kind.ADD, 1),
              Optional.empty(),
              random.nextInt(3) == 0);
      default -> new Step(item, Condition.ALWAYS, Change.DELETE, Optional.of(any), false);
    };
  }

  /** Whether the calls, from those already placed on, can be put in an order that fits. */
  private static boolean someOrderFits(
      GroupModel model, List<Call<List<Step>>> left, List<Call<List<Step>>> placed) {
    if (left.stream().allMatch(call -> call.returned() == Call.NEVER)
        && replay(model, placed) != null) {
      return true;
    }
    for (Call<List<Step>> next : left) {
      boolean mayBeNext =
          left.stream().allMatch(other -> other.equals(next) || other.returned() >= next.invoked());
      if (mayBeNext) {
        List<Call<List<Step>>> rest = new ArrayList<>(left);
        rest.remove(next);
        placed.add(next);
        if (replay(model, placed) != null && someOrderFits(model, rest, placed)) {
          return true;
        }
        placed.remove(placed.size() - 1);
      }
    }
    return false;
  }

  private static @Nullable List<Content> replay(GroupModel model, List<Call<List<Step>>> calls) {
    List<Content> state = model.initial();
    for (Call<List<Step>> call : calls) {
      state = model.next(state, call.operation());
      if (state == null) {
        return null;
      }
    }
    return state;
  }
}
