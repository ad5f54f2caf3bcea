package io.pressmark.chronicle.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.HashSet;
import java.util.Set;
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
  void aPageThatDoesNotExistCannotBeFreed() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(512)) {
      assertThatThrownBy(() -> store.free(1)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
