package io.pressmark.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.store.ItemStore;
import io.pressmark.testkit.clock.TestClock;
import io.pressmark.testkit.fault.Faults;
import io.pressmark.testkit.junit.Injected;
import io.pressmark.testkit.junit.PressmarkExtension;
import io.pressmark.testkit.junit.PressmarkTest;
import io.pressmark.testkit.junit.StoreDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a store is opened and closed, and who gets which one. */
class LifetimesTest {
  private static final List<Database> SEEN = new CopyOnWriteArrayList<>();
  private static final List<Path> DIRECTORIES = new CopyOnWriteArrayList<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
    DIRECTORIES.clear();
  }

  private static void assertClosed() {
    assertThat(SEEN)
        .isNotEmpty()
        .allSatisfy(
            db -> assertThatThrownBy(db::tableNames).isInstanceOf(StoreClosedException.class));
  }

  @PressmarkTest
  static class Fresh {
    @RepeatedTest(3)
    void isEmptyAtFirst(Database db, ItemStore store, BookingRepository bookings) {
      SEEN.add(db);
      assertThat(db.store()).isSameAs(store);
      assertThat(bookings.scan().toList()).isEmpty();
      bookings.put(Booking.of("opera", 1, "ann"));
      assertThat(db.tableNames()).containsExactly("bookings");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void takesOtherParametersToo(int seat, BookingRepository bookings) {
      assertThat(bookings.scan().toList()).isEmpty();
      bookings.put(Booking.of("opera", seat, "ann"));
    }
  }

  @Test
  void eachTestHasAFreshStoreThatIsClosedAfterIt() {
    KitRun.of(Fresh.class).succeeds(5);
    assertThat(SEEN).hasSize(3).doesNotHaveDuplicates();
    assertClosed();
  }

  @PressmarkTest
  static class Failing {
    @Test
    void fails(Database db) {
      SEEN.add(db);
      throw new IllegalStateException("on purpose");
    }
  }

  @Test
  void aStoreIsClosedWhenItsTestFails() {
    assertThat(KitRun.of(Failing.class).failure())
        .hasMessage("on purpose")
        .hasNoSuppressedExceptions();
    assertClosed();
  }

  @PressmarkTest(storage = PressmarkTest.Storage.FILES)
  static class FailingInFiles {
    @Test
    void fails(BookingRepository bookings, @StoreDirectory Path directory) {
      bookings.put(Booking.of("opera", 1, "ann"));
      assertThat(directory).isNotEmptyDirectory();
      DIRECTORIES.add(directory);
      throw new IllegalStateException("on purpose");
    }
  }

  @Test
  void theFilesOfAStoreAreDeletedWhenItsTestFails() {
    assertThat(KitRun.of(FailingInFiles.class).failure()).hasMessage("on purpose");
    assertThat(DIRECTORIES).hasSize(1).noneMatch(Files::exists);
  }

  @PressmarkTest(lifetime = PressmarkTest.Lifetime.CLASS)
  static class SharedByAll {
    @Injected static Database shared;
    @Injected private BookingRepository bookings;

    @BeforeAll
    static void fill(BookingRepository all) {
      all.put(Booking.of("opera", 1, "ann"));
    }

    @Test
    void seesWhatWasThereBefore(Database db) {
      SEEN.add(db);
      assertThat(db).isSameAs(shared);
      assertThat(bookings.get("opera", 1)).isPresent();
    }

    @Nested
    class Inside {
      @Test
      void seesItToo(Database db, BookingRepository all) {
        SEEN.add(db);
        assertThat(all).isSameAs(bookings);
        assertThat(all.get("opera", 1)).isPresent();
      }
    }
  }

  @Test
  void aClassCanHaveOneStoreForAllItsTestsAndNestedOnes() {
    KitRun.of(SharedByAll.class).succeeds(2);
    assertThat(SEEN).hasSize(2);
    assertThat(SEEN.get(0)).isSameAs(SEEN.get(1));
    assertClosed();
  }

  @PressmarkTest
  static class OneEverywhere {
    private final Database inConstructor;
    @Injected private Database inField;
    @Injected private TestClock clock;
    private Database beforeEach;

    OneEverywhere(Database inConstructor) {
      this.inConstructor = inConstructor;
    }

    @BeforeEach
    void keep(Database db) {
      assertThat(inField).isSameAs(db);
      beforeEach = db;
    }

    @RepeatedTest(2)
    void hasOneStoreEverywhere(Database db, TestClock same, Faults faults) {
      assertThat(List.of(inConstructor, inField, beforeEach)).allMatch(other -> other == db);
      assertThat(clock).isSameAs(same);
      assertThat(faults.happened()).isEmpty();
      SEEN.add(db);
    }

    @AfterEach
    void isStillOpen(Database db) {
      assertThat(db.tableNames()).isEmpty();
    }
  }

  @Test
  void aTestHasOneStoreInItsConstructorFieldsAndMethods() {
    KitRun.of(OneEverywhere.class).succeeds(2);
    assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
  }

  static class Annotated {
    @Test
    @PressmarkTest(storage = PressmarkTest.Storage.FILES)
    void aMethod(@StoreDirectory Path directory, Database db) {
      SEEN.add(db);
      assertThat(directory).isDirectory();
    }

    @Test
    @ExtendWith(PressmarkExtension.class)
    void theExtensionAlone(Database db) {
      SEEN.add(db);
      assertThat(db.tableNames()).isEmpty();
    }
  }

  @Test
  void oneMethodCanHaveAStore() {
    KitRun.of(Annotated.class).succeeds(2);
    assertThat(SEEN).hasSize(2);
    assertClosed();
  }

  @PressmarkTest
  static class AtTheSameTime {
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @Test
    void one(BookingRepository bookings) throws Exception {
      putAndLook(bookings);
    }

    @Test
    void other(BookingRepository bookings) throws Exception {
      putAndLook(bookings);
    }

    private static void putAndLook(BookingRepository bookings) throws Exception {
      BOTH.await(1, TimeUnit.MINUTES);
      bookings.insert(Booking.of("opera", 1, "ann"));
      BOTH.await(1, TimeUnit.MINUTES);
      assertThat(bookings.scan().toList()).hasSize(1);
    }
  }

  @Test
  void testsThatRunAtTheSameTimeHaveTheirOwnStores() {
    KitRun.of(
            AtTheSameTime.class,
            Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"))
        .succeeds(2);
  }

  @PressmarkTest
  static class TooEarly {
    @BeforeAll
    static void tooEarly(Database db) {
      SEEN.add(db);
    }

    @Test
    void isNotReached() {}
  }

  @PressmarkTest
  static class StaticField {
    @Injected static Database shared;

    @Test
    void isNotReached() {}
  }

  @PressmarkTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class ConstructorOfAll {
    ConstructorOfAll(Database db) {
      SEEN.add(db);
    }

    @Test
    void isNotReached() {}
  }

  @ParameterizedTest
  @ValueSource(classes = {TooEarly.class, StaticField.class, ConstructorOfAll.class})
  void aStoreThatNoTestHasYetIsAskedForInVain(Class<?> testClass) {
    assertThat(KitRun.of(testClass).failure())
        .hasStackTraceContaining(
            "Each test of " + testClass.getName() + " has a store of its own, and there is no test")
        .hasStackTraceContaining("say @PressmarkTest(lifetime = CLASS) on the class");
    assertThat(SEEN).isEmpty();
  }

  @PressmarkTest
  @SuppressWarnings("UnusedVariable") // what is tried is the declaration
  static class WrongField {
    @Injected private String text;

    @Test
    void isNotReached() {}
  }

  @PressmarkTest
  @SuppressWarnings("UnusedVariable") // what is tried is the declaration
  static class FinalField {
    @Injected private final Database db = null;

    @Test
    void isNotReached() {}
  }

  static class ClassLifetimeOfMethod {
    @Test
    @PressmarkTest(lifetime = PressmarkTest.Lifetime.CLASS)
    void isNotReached() {}
  }

  @PressmarkTest(startsAt = "noon")
  static class NoMoment {
    @Test
    void isNotReached() {}
  }

  @PressmarkTest
  static class DirectoryInMemory {
    @Test
    void isNotReached(@StoreDirectory Path directory) {
      DIRECTORIES.add(directory);
    }
  }

  @Test
  void whatCannotBeGivenIsSaidWithWhatToDo() {
    assertThat(KitRun.of(WrongField.class).failure())
        .hasMessageContaining(
            "WrongField.text is of no type that can be given; there are Database");
    assertThat(KitRun.of(FinalField.class).failure())
        .hasMessageContaining("FinalField.db is final and cannot be set: leave 'final' out");
    assertThat(KitRun.of(ClassLifetimeOfMethod.class).failure())
        .hasMessageContaining("is on the method isNotReached: put it on the class");
    assertThat(KitRun.of(NoMoment.class).failure())
        .hasMessageContaining(
            "(startsAt = \"noon\") is no moment; write it as 2026-03-01T12:00:00Z");
    assertThat(KitRun.of(DirectoryInMemory.class).failure())
        .hasStackTraceContaining("say @PressmarkTest(storage = FILES)");
  }
}
