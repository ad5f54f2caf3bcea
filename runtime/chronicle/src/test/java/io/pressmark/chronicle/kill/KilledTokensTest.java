package io.pressmark.chronicle.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a process that carries out transactions with client request tokens, and sends all of them
 * again: each has been carried out once, whether its sender was told or not.
 */
class KilledTokensTest {
  private static final int KILLS = Integer.getInteger("pressmark.token.kills", 2);

  @TempDir Path parent;

  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());
  private final Random random = new Random(seed);

  private Path directory() {
    return parent.resolve("store");
  }

  private ChronicleItemStore open(Path path, Durability durability) {
    return ChronicleItemStore.open(path, TokenSender.options(durability));
  }

  @BeforeEach
  void makeStore() {
    try (ChronicleItemStore store = open(directory(), Durability.PROCESS)) {
      store.createTable(TokenSender.COUNTS);
    }
  }

  private static void assertCount(StoreTable counts, int expected, String when) {
    assertThat(new AttributeMapTable(counts).get(TokenSender.KEY).orElseThrow())
        .as(when)
        .containsEntry("count", AttributeValue.n(expected));
    assertThat(counts.count()).as(when).isEqualTo(expected + 1);
  }

  /** Runs the sender until it is killed; returns how many transactions it told of. */
  private int kill(Durability durability, int first) throws IOException, InterruptedException {
    Process process =
        ChildJvm.start(
            TokenSender.class, directory().toString(), durability.name(), String.valueOf(first));
    int told = 0;
    try (InputStream output = process.getInputStream()) {
      int until = 1 + random.nextInt(300);
      while (told < until && output.read() >= 0) {
        told++;
      }
      // Not the process itself, which would close the stream with what was told.
      process.toHandle().destroyForcibly();
      while (output.read() >= 0) {
        told++;
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return told;
  }

  @ParameterizedTest
  @EnumSource(
      value = Durability.class,
      names = {"PROCESS", "SYNC"})
  void eachIsCarriedOutOnceThoughItsProcessIsKilled(Durability durability)
      throws IOException, InterruptedException {
    int next = 0;
    for (int i = 0; i < KILLS; i++) {
      int told = kill(durability, next);
      String when = "kill " + i + " of seed " + seed + " after " + told;
      assertThat(told).as(when).isPositive();
      try (ChronicleItemStore store = open(directory(), durability)) {
        StoreTable counts = store.table(TokenSender.COUNTS.name());
        // The one that was under way may have gone through; the last two were never sent.
        next += told + 3;
        for (int number = 0; number < next; number++) {
          TokenSender.send(store, counts, number);
        }
        assertCount(counts, next, when);
        assertThat(store.verify()).as(when).isEmpty();
      }
    }
  }

  @Test
  void aBackupAndACompactedStoreKnowThem() {
    Path backup = parent.resolve("backup");
    Path restored = parent.resolve("restored");
    try (ChronicleItemStore store = open(directory(), Durability.PROCESS)) {
      StoreTable counts = store.table(TokenSender.COUNTS.name());
      for (int number = 0; number < 50; number++) {
        TokenSender.send(store, counts, number);
      }
      store.backup(backup, ProgressListener.NONE);
    }
    ChronicleItemStore.restore(backup, restored, ProgressListener.NONE);
    ChronicleItemStore.compact(directory(), ProgressListener.NONE);
    for (Path path : new Path[] {restored, directory()}) {
      try (ChronicleItemStore store = open(path, Durability.PROCESS)) {
        StoreTable counts = store.table(TokenSender.COUNTS.name());
        for (int number = 0; number < 60; number++) {
          TokenSender.send(store, counts, number);
        }
        assertCount(counts, 60, path.toString());
        assertThat(store.verify()).isEmpty();
      }
    }
  }
}
