package io.pressmark.chronicle.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.damage.DamagedStore.Findings;
import io.pressmark.chronicle.damage.LeafPages.Leaf;
import io.pressmark.core.error.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bits are flipped, bytes scrambled and sectors lost anywhere in the files of a store, after a
 * proper close and after a kill. What is damaged is told; it is never answered, and all the rest is
 * read and written as before.
 *
 * <p>{@code -Dpressmark.damages=10000} does so many instead of a few; {@code -Dpressmark.seed=}
 * repeats a run.
 */
class DamageEverywhereTest {
  private static final int DAMAGES = Integer.getInteger("pressmark.damages", 40);
  private static final int PAGE = SampleStore.OPTIONS.pageSize() - Long.BYTES;

  /** A page has no more, and neither has a page of a large value's parts. */
  private static final int MOST_LOST = 250;

  @TempDir Path directory;

  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private SampleStore sample;

  @BeforeEach
  void fill() throws IOException {
    sample = SampleStore.in(directory);
  }

  @Test
  void inPagesItCostsTheirOwnItemsOnly() throws IOException {
    for (int round = 0; round < DAMAGES; round++) {
      Path copy = copy(round);
      List<Leaf> leaves = LeafPages.of(copy);
      Leaf leaf = leaves.get(random.nextInt(leaves.size()));
      // Half of them in the head of a page, where little is much.
      boolean inHead = round % 2 == 0;
      int within = inHead ? random.nextInt(100) : 512 + random.nextInt(PAGE - 512);
      Damage damage = inHead ? random.nextBoolean() ? Damage.BIT : Damage.NOISE : damage();
      String what = damage.at(leaf.file(), leaf.offset() + within, random) + at(round);
      Findings findings = new DamagedStore(copy, sample, what).check(random);
      assertThat(findings.lost()).as("%s: %s", what, findings.damages()).isLessThan(MOST_LOST);
      delete(copy);
    }
  }

  @Test
  void aLostSectorOverTheHeadOfAPageIsNoticedAfterAProperClose() throws IOException {
    // Another page in each round: all copies are alike.
    List<Integer> order = new ArrayList<>();
    for (int round = 0; round < Math.max(DAMAGES / 4, 10); round++) {
      Path copy = sample.copy(true, directory.resolve("copy" + round));
      List<Leaf> leaves = LeafPages.of(copy);
      if (order.isEmpty()) {
        IntStream.range(0, leaves.size()).forEach(order::add);
        Collections.shuffle(order, random);
      }
      Leaf leaf = leaves.get(order.get(round % order.size()));
      Damage.zeroes(leaf.file(), leaf.offset(), random.nextBoolean() ? 512 : 4_096);
      String what = leaf + at(round);
      Findings findings = new DamagedStore(copy, sample, what).check(random);
      assertThat(findings.damages()).as(what).isNotEmpty();
      assertThat(findings.lost()).as("%s: %s", what, findings.damages()).isLessThan(MOST_LOST);
      delete(copy);
    }
  }

  @Test
  void verifyNamesEveryDamagedPage() throws IOException {
    for (int round = 0; round < Math.max(4, DAMAGES / 10); round++) {
      Path copy = copy(round);
      List<Leaf> leaves = new ArrayList<>(LeafPages.of(copy));
      Collections.shuffle(leaves, random);
      List<Leaf> damaged = leaves.subList(0, 1 + random.nextInt(12));
      for (Leaf leaf : damaged) {
        // The space's id: whatever it becomes, the checksum of the fixed part is wrong.
        Damage.BIT.at(leaf.file(), leaf.offset() + 16L + random.nextInt(4), random);
      }
      try (ChronicleItemStore store = ChronicleItemStore.open(copy, SampleStore.OPTIONS)) {
        List<String> found = store.verify();
        for (Leaf leaf : damaged) {
          assertThat(found)
              .as("%s of %s%s", leaf, damaged, at(round))
              .anyMatch(each -> each.startsWith("Page " + leaf.id() + ":"));
        }
      }
      delete(copy);
    }
  }

  @Test
  void inAnyOtherPlaceItIsToldByTheNameOfTheFile() throws IOException {
    for (int round = 0; round < DAMAGES; round++) {
      Path copy = copy(round);
      List<Path> files = files(copy);
      Path file = files.get(random.nextInt(files.size()));
      if (Files.size(file) == 0) {
        continue;
      }
      long place = (long) (random.nextDouble() * Files.size(file));
      Damage damage = file.toString().endsWith(".cm") ? Damage.NOISE : damage();
      String what = damage.at(file, place, random) + at(round);
      try {
        new DamagedStore(copy, sample, what).check(random);
      } catch (StoreException e) {
        assertThat(e).as(what).hasMessageContaining(file.getFileName().toString());
      }
      delete(copy);
    }
  }

  private Path copy(int round) throws IOException {
    return sample.copy(random.nextBoolean(), directory.resolve("copy" + round));
  }

  private Damage damage() {
    return switch (random.nextInt(4)) {
      case 0 -> Damage.NOISE;
      case 1 -> Damage.ZEROS;
      default -> Damage.BIT;
    };
  }

  private String at(int round) {
    return " (seed " + seed + ", round " + round + ")";
  }

  private static List<Path> files(Path directory) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      files.forEach(all::add);
    }
    Collections.sort(all);
    return all;
  }

  private static void delete(Path directory) throws IOException {
    for (Path file : files(directory)) {
      Files.delete(file);
    }
    Files.delete(directory);
  }
}
