package io.pressmark.chronicle.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.core.error.StoreCorruptException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChroniclePageStoreTest {
  private static final int PAGE = 16_376;

  @TempDir Path directory;
  private final ListedExtents registry = new ListedExtents();

  private ChroniclePageStore open() {
    return ChroniclePageStore.open(directory, PAGE, registry, Disk.system());
  }

  @Test
  void pagesAreAlignedZeroedDistinctAndWritable() {
    try (ChroniclePageStore store = open()) {
      Set<Long> addresses = new HashSet<>();
      for (int i = 0; i < 200; i++) {
        long address = store.address(store.allocate());
        assertThat(address % 8).isZero();
        for (int offset = 0; offset < PAGE; offset += 8) {
          assertThat(Memory.getLong(address + offset)).isZero();
        }
        for (int offset = 0; offset < PAGE; offset += 8) {
          Memory.putLong(address + offset, -1L);
        }
        assertThat(addresses.add(address)).isTrue();
      }
      assertThat(registry.extents().size()).isGreaterThan(1);
    }
  }

  @Test
  void aReservationMakesTheRoomThatItNeeds() throws Exception {
    try (ChroniclePageStore store = open()) {
      try (PageReservation reservation = store.reserve(500)) {
        assertThat(reservation).isNotNull();
        assertThat(store.pageCount()).isGreaterThanOrEqualTo(500);
        int unreserved = store.pageCount() - 500;
        // Others take what is not reserved, and then new pages.
        int other =
            CompletableFuture.supplyAsync(
                    () -> {
                      int page = 0;
                      for (int i = 0; i <= unreserved; i++) {
                        page = store.allocate();
                      }
                      return page;
                    })
                .get();
        assertThat(store.pageCount()).isGreaterThan(500 + unreserved);
        int own = 0;
        for (int i = 0; i < 500; i++) {
          own = store.allocate();
        }
        assertThat(own).isEqualTo(other + 500);
      }
    }
  }

  @Test
  void contentsAndPageNumbersOutliveTheStore() {
    int pages = 700;
    try (ChroniclePageStore store = open()) {
      for (int i = 1; i <= pages; i++) {
        assertThat(store.allocate()).isEqualTo(i);
        Memory.putLong(store.address(i), i);
        Memory.putLong(store.address(i) + PAGE - 8, ~i);
      }
    }
    try (ChroniclePageStore store = open()) {
      for (int i = 1; i <= pages; i++) {
        assertThat(Memory.getLong(store.address(i))).isEqualTo(i);
        assertThat(Memory.getLong(store.address(i) + PAGE - 8)).isEqualTo(~i);
      }
      for (int i = pages + 1; i <= store.pageCount(); i++) {
        assertThat(Memory.getLong(store.address(i))).isZero();
      }
    }
  }

  @Test
  void nothingOfExistingExtentsIsHandedOutBeforeItIsFreed() {
    int existing;
    try (ChroniclePageStore store = open()) {
      store.allocate();
      existing = store.pageCount();
    }
    try (ChroniclePageStore store = open()) {
      store.free(7);
      assertThat(store.allocate()).isEqualTo(7);
      assertThat(store.allocate()).isEqualTo(existing + 1);
    }
  }

  @Test
  void unregisteredExtentsAreDeletedAndOthersLeft() throws IOException {
    try (ChroniclePageStore store = open()) {
      store.allocate();
    }
    Files.write(directory.resolve("e77.cm"), new byte[100]);
    Files.write(directory.resolve("e-notes.cm"), new byte[100]);
    try (ChroniclePageStore store = open()) {
      assertThat(directory.resolve("e77.cm")).doesNotExist();
      assertThat(directory.resolve("e-notes.cm")).exists();
      assertThat(store.pageCount()).isPositive();
    }
  }

  @Test
  void anExtentThatCannotBeRegisteredIsNotUsedAndTheNextCallTriesAgain() {
    registry.fail(true);
    try (ChroniclePageStore store = open()) {
      assertThatThrownBy(store::allocate)
          .isInstanceOf(StoreFullException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("told to fail");
      registry.fail(false);
      assertThat(store.allocate()).isEqualTo(1);
    }
  }

  @Test
  void aMissingExtentIsNamed() throws IOException {
    makeOne();
    Files.delete(directory.resolve("e1.cm"));
    assertCorrupt("e1.cm", "missing");
  }

  @Test
  void aTruncatedExtentIsNamed() throws IOException {
    makeOne();
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 1);
    }
    assertCorrupt("e1.cm", "truncated");
  }

  @Test
  void aForeignExtentIsNamed() throws IOException {
    makeOne();
    long length = Files.size(file());
    Files.write(file(), new byte[(int) length]);
    assertCorrupt("e1.cm", "not the one");
  }

  @Test
  void aClosedStoreHandsOutNothing() {
    ChroniclePageStore store = open();
    store.close();
    store.close();
    assertThatThrownBy(store::allocate)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private void makeOne() {
    try (ChroniclePageStore store = open()) {
      store.allocate();
    }
  }

  private Path file() {
    return directory.resolve("e1.cm");
  }

  private void assertCorrupt(String... texts) {
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreCorruptException.class)
        .hasMessageContainingAll(texts);
  }
}
