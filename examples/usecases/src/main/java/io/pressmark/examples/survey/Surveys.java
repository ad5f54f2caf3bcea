package io.pressmark.examples.survey;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.table.BatchRetry;
import io.pressmark.core.table.CapacityListener;
import io.pressmark.examples.engine.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Takes answers, which come in bursts. Where the throughput of the table is used up, it waits and
 * tries again, longer each time, and gives up after some attempts.
 */
public final class Surveys {
  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_DELAY = Duration.ofMillis(100);

  private final AnswerRepository answers;
  private final BatchRetry.Pause pause;

  /**
   * @param pause how to wait
   * @param capacity is told what it costs
   */
  public Surveys(Database db, BatchRetry.Pause pause, CapacityListener capacity) {
    this.pause = pause;
    this.answers =
        new AnswerRepository(
            db,
            TableOptions.defaults()
                .withConsistentReads(false)
                .withBatchRetry(BatchRetry.defaults().withPause(pause).withJitter(() -> 1))
                .withCapacityListener(capacity));
  }

  /**
   * Stores an answer.
   *
   * @throws ProvisionedThroughputExceededException when it could not be stored in time
   */
  public void submit(Answer answer) throws InterruptedException {
    Duration delay = FIRST_DELAY;
    for (int attempt = 1; ; attempt++) {
      try {
        answers.put(answer);
        return;
      } catch (ProvisionedThroughputExceededException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause.pause(delay);
        delay = delay.multipliedBy(2);
      }
    }
  }

  /** Stores answers in batches, which wait and try again by themselves. */
  public void submitAll(List<Answer> all) {
    answers.putAll(all);
  }

  /** The answers to a survey. A reader of results does not mind if the newest are missing. */
  public List<Answer> answers(String survey) {
    return answers.query(survey).toList();
  }

  /** What somebody answered, by survey. */
  public List<Answer> answersOf(String respondent) {
    return answers.byRespondent().query(respondent).toList();
  }

  public static void main(String... arguments) throws InterruptedException {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      Surveys surveys =
          new Surveys(
              db, time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()), System.out::println);
      db.updateThroughput("answers", Optional.of(new ProvisionedThroughput(5, 5)));
      for (int i = 0; i < 10; i++) {
        surveys.submit(new Answer("colours", "respondent " + i, "blue"));
      }
      System.out.println(surveys.answers("colours").size() + " answers");
    }
  }
}
