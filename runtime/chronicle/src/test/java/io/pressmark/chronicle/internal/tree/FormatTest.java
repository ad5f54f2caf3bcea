package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Pins what is on disk: a store that was written before must be read for ever. */
final class FormatTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void fingerprintsStayWhatTheyAre() {
    assertThat(Keys.fingerprint(new byte[0], 0, 0)).isZero();
    byte[] key = Entries.bytes("..a key of 20 bytes...");
    assertThat(Keys.fingerprint(key, 2, 18)).isEqualTo(61_066);
    assertThat(Keys.fingerprint(key, 2, 5)).isEqualTo(35_100);
  }

  @Test
  void aPageStaysWhatItIs() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(512)) {
      Partition partition = Partition.create(TreeContext.of(store), 7, 8, new byte[0], null);
      Entries.put(partition, Entries.bytes("b"), Entries.bytes("second"));
      Entries.put(partition, Entries.bytes("a"), Entries.bytes("first"));
      long page = store.address(1);
      int slots = PageLayout.slots(page, 0);
      assertThat(hex(page, 0, PageLayout.LOW))
          .isEqualTo(
              // Two cells, leaf, copy 0, the check, generation 3.
              "02209a0300000000"
                  // Version 1, page 1, space 7, capacity 3, no prefix, no low fence.
                  + "01000000"
                  + "01000000"
                  + "07000000"
                  + "03000000"
                  + "00000000"
                  + "84079b34");
      int prints = PageLayout.fingerprints(page, 0);
      assertThat(hex(page, prints, 4)).isEqualTo("da958070");
      assertThat(hex(page, slots, 6))
          .as("cells at 80 and 64, no high fence")
          .isEqualTo("500040000000");
      int cells = PageLayout.cells(page);
      assertThat(hex(page, cells, 32))
          .isEqualTo(
              // Checksum, key of 1, value of 6, "b", "second", padding; the same for "a".
              "3516c78a01000600627365636f6e6400" + "791c0373010005006166697273740000");
    }
  }

  private static String hex(long page, int offset, int length) {
    byte[] bytes = new byte[length];
    Memory.copyToArray(page + offset, bytes, 0, length);
    return HEX.formatHex(bytes);
  }
}
