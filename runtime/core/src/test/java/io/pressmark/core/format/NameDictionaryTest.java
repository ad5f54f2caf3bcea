package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NameDictionaryTest {

  @Test
  void idsCountFromZeroAndStay() {
    NameDictionary names = NameDictionary.inMemory();
    assertThat(names.intern("a")).isZero();
    assertThat(names.intern("b")).isEqualTo(1);
    assertThat(names.intern("a")).isZero();
    assertThat(names.idOf("c")).isEqualTo(NameDictionary.NONE);
    assertThat(names.nameOf(1)).isEqualTo("b");
    assertThat(names.nameOf(2)).isNull();
    assertThat(names.nameOf(-1)).isNull();
    assertThat(names.size()).isEqualTo(2);
  }

  @Test
  void existingNamesKeepTheirIdsAndAreNotLoggedAgain() {
    List<String> logged = new ArrayList<>();
    NameDictionary names =
        new NameDictionary(List.of("x", "y"), (id, name) -> logged.add(id + name));
    assertThat(names.intern("y")).isEqualTo(1);
    assertThat(names.intern("z")).isEqualTo(2);
    assertThat(logged).containsExactly("2z");
    assertThat(names.names()).containsExactly("x", "y", "z");
  }

  @Test
  void aNameThatCouldNotBeLoggedHasNoId() {
    IllegalStateException full = new IllegalStateException("disk full");
    NameDictionary names =
        new NameDictionary(
            List.of(),
            (id, name) -> {
              throw full;
            });
    assertThatThrownBy(() -> names.intern("a")).isSameAs(full);
    assertThat(names.idOf("a")).isEqualTo(NameDictionary.NONE);
    assertThat(names.size()).isZero();
  }

  @Test
  void namesOf255BytesGetAnIdAndLongerOnesDoNot() {
    NameDictionary names = NameDictionary.inMemory();
    assertThat(names.intern("\u20AC".repeat(85))).isZero();
    assertThat(names.intern("\u20AC".repeat(85) + "a")).isEqualTo(NameDictionary.NONE);
    assertThat(names.size()).isEqualTo(1);
  }

  @Test
  void the4097thNameGetsNoId() {
    NameDictionary names = NameDictionary.inMemory();
    for (int i = 0; i < NameDictionary.MAX_NAMES; i++) {
      assertThat(names.intern("n" + i)).isEqualTo(i);
    }
    assertThat(names.intern("more")).isEqualTo(NameDictionary.NONE);
    assertThat(names.intern("n4095")).isEqualTo(4095);
  }

  @Test
  void namesThatAreNoneAreRefused() {
    NameDictionary names = NameDictionary.inMemory();
    assertThatThrownBy(() -> names.intern("")).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> names.intern("\uD800")).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> names.intern("n".repeat(65_536)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void manyThreadsAgreeOnIdsAndEachIdIsLoggedOnceInOrder() throws Exception {
    List<Integer> logged = new ArrayList<>();
    NameDictionary names = new NameDictionary(List.of(), (id, name) -> logged.add(id));
    int threads = 4;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int step = 2 * t + 1;
        Callable<Void> run =
            () -> {
              start.await();
              for (int i = 0; i < 2_048; i++) {
                String name = "n" + i * step % 2_048;
                int id = names.intern(name);
                assertThat(names.nameOf(id)).isEqualTo(name);
                assertThat(names.idOf(name)).isEqualTo(id);
              }
              return null;
            };
        runs.add(pool.submit(run));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(names.size()).isEqualTo(2_048);
    assertThat(names.names()).doesNotHaveDuplicates();
    for (int id = 0; id < logged.size(); id++) {
      assertThat(logged.get(id)).isEqualTo(id);
    }
    assertThat(logged).hasSize(2_048);
  }
}
