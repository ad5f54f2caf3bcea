package io.pressmark.examples.managed.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import io.pressmark.core.error.ConditionalCheckFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several threads write one item at a time. */
class RacingWritersTest {
  private static final int THREADS = 8;
  private static final int WRITES = 500;

  private final Database db = Database.inMemory();

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void aCounterMissesNoWrite() throws Exception {
    VisitsRepository visits = new VisitsRepository(db);
    race(
        () -> {
          for (int i = 0; i < WRITES; i++) {
            Visits visit = new Visits();
            visit.page = "home";
            visits.put(visit);
          }
          return WRITES;
        });
    Visits last = visits.get("home").orElseThrow();
    assertThat(last.writes).isEqualTo((long) THREADS * WRITES);
    assertThat(last.audit.createdAt()).isBeforeOrEqualTo(last.audit.updatedAt());
  }

  @Test
  void everyVersionHasOneWriter() throws Exception {
    RevisionRepository revisions = new RevisionRepository(db);
    revisions.put(new Revision("r", "", 0));
    int written =
        race(
            () -> {
              int won = 0;
              for (int i = 0; i < WRITES; i++) {
                Revision read = revisions.get("r").orElseThrow();
                try {
                  revisions.put(new Revision("r", read.text() + "x", read.version()));
                  won++;
                } catch (ConditionalCheckFailedException e) {
                  assertThat(e.item()).isPresent();
                }
              }
              return won;
            });
    Revision last = revisions.get("r").orElseThrow();
    assertThat(last.version()).isEqualTo(1 + written);
    assertThat(last.text()).hasSize(written);
  }

  @Test
  void countingGoesOnWhileTheItemIsDeletedByOthers() throws Exception {
    VisitsRepository visits = new VisitsRepository(db);
    race(
        () -> {
          for (int i = 0; i < WRITES; i++) {
            Visits visit = new Visits();
            visit.page = "home";
            if (i % 7 == 3) {
              visits.delete("home");
            } else {
              Visits stored = visits.put(visit);
              assertThat(stored.writes).isPositive();
              assertThat(stored.audit.createdAt()).isNotNull();
            }
          }
          return 0;
        });
    assertThat(visits.count()).isLessThanOrEqualTo(1);
  }

  private static int race(Callable<Integer> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        results.add(threads.submit(work));
      }
      int sum = 0;
      for (Future<Integer> result : results) {
        sum += result.get();
      }
      return sum;
    } finally {
      threads.shutdownNow();
    }
  }
}
