package io.pressmark.examples.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.UnprocessedItemsException;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.table.ConsumedUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the application does when its table is asked for too much; nobody sleeps. */
class SurveysTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final List<Duration> pauses = new ArrayList<>();
  private final List<ConsumedUnits> consumed = new ArrayList<>();
  private final Database db = Database.inMemory(StoreOptions.defaults().withClock(now::get));
  private boolean timePasses = true;
  private final Surveys surveys = new Surveys(db, this::pause, consumed::add);

  private void pause(Duration time) {
    pauses.add(time);
    if (timePasses) {
      now.updateAndGet(instant -> instant.plus(time));
    }
  }

  @BeforeEach
  void limit() {
    db.updateThroughput("answers", Optional.of(new ProvisionedThroughput(5, 5)));
  }

  @AfterEach
  void close() {
    db.close();
  }

  private static Answer answer(int number) {
    return new Answer("colours", "respondent " + number, "blue");
  }

  private static List<Answer> answers(int number) {
    return IntStream.range(0, number).mapToObj(SurveysTest::answer).toList();
  }

  @Test
  void aBurstIsStoredAsFastAsTheThroughputAllows() throws InterruptedException {
    Instant start = now.get();
    for (int i = 0; i < 25; i++) {
      surveys.submit(answer(i));
    }
    db.updateThroughput("answers", Optional.empty());
    assertThat(surveys.answers("colours")).hasSize(25);
    // The first second's five are there; each that follows is let in as soon as anything is left.
    assertThat(pauses).isNotEmpty();
    assertThat(Duration.between(start, now.get()))
        .isBetween(Duration.ofMillis(3800), Duration.ofMillis(5000));
  }

  @Test
  void aPauseBetweenBurstsIsSavedUp() throws InterruptedException {
    now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)));
    for (int i = 0; i < 300; i++) {
      surveys.submit(answer(i));
    }
    assertThat(pauses).isEmpty();
  }

  @Test
  void itGivesUpInTheEndAndNothingIsStored() throws InterruptedException {
    timePasses = false;
    for (int i = 0; i < 5; i++) {
      surveys.submit(answer(i));
    }
    assertThatThrownBy(() -> surveys.submit(answer(5)))
        .isInstanceOf(ProvisionedThroughputExceededException.class)
        .hasMessageContaining("The level of configured provisioned throughput");
    assertThat(pauses)
        .containsExactly(
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(400),
            Duration.ofMillis(800),
            Duration.ofMillis(1600));
    assertThat(surveys.answers("colours")).hasSize(5);
  }

  @Test
  void batchesTryAgainByThemselves() {
    surveys.submitAll(answers(60));
    db.updateThroughput("answers", Optional.empty());
    assertThat(surveys.answers("colours")).hasSize(60);
    assertThat(pauses).isNotEmpty();
  }

  @Test
  void batchesSayWhatIsLeft() {
    timePasses = false;
    assertThatThrownBy(() -> surveys.submitAll(answers(7)))
        .isInstanceOfSatisfying(
            UnprocessedItemsException.class,
            e -> assertThat(e.objects(Answer.class)).containsExactly(answer(5), answer(6)));
  }

  @Test
  void aThrottledIndexHoldsItsTableUp() {
    timePasses = false;
    db.updateThroughput("answers", Optional.empty());
    db.updateThroughput("answers", "byRespondent", Optional.of(new ProvisionedThroughput(1, 1)));
    surveys.submitAll(answers(1));
    assertThatThrownBy(() -> surveys.submit(answer(1)))
        .isInstanceOf(ProvisionedThroughputExceededException.class)
        .hasMessageContaining("'byRespondent'");
    assertThat(surveys.answers("colours")).containsExactly(answer(0));
    assertThat(surveys.answersOf("respondent 0")).containsExactly(answer(0));
  }

  @Test
  void whatItCostsIsTold() throws InterruptedException {
    surveys.submit(answer(0));
    assertThat(consumed).extracting(ConsumedUnits::writeUnits).containsExactly(1.0, 1.0);
    assertThat(consumed)
        .extracting(ConsumedUnits::index)
        .containsExactly(Optional.empty(), Optional.of("byRespondent"));
    consumed.clear();
    surveys.answers("colours");
    assertThat(consumed).extracting(ConsumedUnits::readUnits).containsExactly(0.5);
  }
}
