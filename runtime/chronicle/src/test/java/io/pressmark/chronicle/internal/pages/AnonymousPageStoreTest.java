package io.pressmark.chronicle.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class AnonymousPageStoreTest {

  @Test
  void pagesAreDistinctAlignedZeroedAndStay() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(1024)) {
      Set<Long> addresses = new HashSet<>();
      long first = 0;
      for (int i = 1; i <= 1_000; i++) {
        int page = store.allocate();
        assertThat(page).isEqualTo(i);
        long address = store.address(page);
        first = i == 1 ? address : first;
        assertThat(address % 8).isZero();
        assertThat(addresses.add(address)).isTrue();
        assertThat(Memory.getLong(address)).isZero();
        Memory.putLong(address, i);
        Memory.putLong(address + 1016, i);
      }
      assertThat(store.pageCount()).isEqualTo(1_000);
      assertThat(store.address(1)).isEqualTo(first);
      for (int i = 1; i <= 1_000; i++) {
        assertThat(Memory.getLong(store.address(i))).isEqualTo(i);
        assertThat(Memory.getLong(store.address(i) + 1016)).isEqualTo(i);
      }
    }
  }

  @Test
  void aFreedPageIsHandedOutAgainWithItsContent() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(512)) {
      int page = store.allocate();
      Memory.putLong(store.address(page), 42);
      store.free(page);
      assertThat(store.allocate()).isEqualTo(page);
      assertThat(Memory.getLong(store.address(page))).isEqualTo(42);
    }
  }

  @Test
  void aFullStoreSaysItsLimitAndStaysUsable() {
    try (AnonymousPageStore store = AnonymousPageStore.limited(512, 2)) {
      int page = store.allocate();
      store.allocate();
      assertThatThrownBy(store::allocate)
          .isInstanceOf(StoreFullException.class)
          .hasMessageContaining("2 pages of 512 bytes");
      store.free(page);
      assertThat(store.allocate()).isEqualTo(page);
    }
  }

  @Test
  void reservedPagesAreForTheThreadThatReservedThem() throws Exception {
    try (AnonymousPageStore store = AnonymousPageStore.limited(512, 10)) {
      PageReservation reservation = store.reserve(6);
      int others = CompletableFuture.supplyAsync(() -> allocateAll(store)).get();
      assertThat(others).isEqualTo(4);
      for (int i = 0; i < 6; i++) {
        store.allocate();
      }
      assertThatThrownBy(store::allocate).isInstanceOf(StoreFullException.class);
      reservation.close();
    }
  }

  @Test
  void whatWasNotTakenOfAReservationIsForAllWhenItEnds() throws Exception {
    try (AnonymousPageStore store = AnonymousPageStore.limited(512, 10)) {
      try (PageReservation reservation = store.reserve(6)) {
        store.allocate();
        assertThatThrownBy(() -> store.reserve(1)).isInstanceOf(IllegalStateException.class);
        reservation.close();
        int others = CompletableFuture.supplyAsync(() -> allocateAll(store)).get();
        assertThat(others).isEqualTo(9);
      }
      assertThatThrownBy(() -> store.reserve(1)).isInstanceOf(StoreFullException.class);
      store.reserve(0).close();
    }
  }

  private static int allocateAll(AnonymousPageStore store) {
    int pages = 0;
    while (true) {
      try {
        store.allocate();
        pages++;
      } catch (StoreFullException e) {
        return pages;
      }
    }
  }

  @Test
  void aPageThatDoesNotExistCannotBeFreed() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(512)) {
      assertThatThrownBy(() -> store.free(1)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
