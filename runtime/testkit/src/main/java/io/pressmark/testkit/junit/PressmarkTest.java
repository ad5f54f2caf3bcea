package io.pressmark.testkit.junit;

import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.clock.TestClock;
import io.pressmark.testkit.fault.Faults;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, or one test, a fresh store:
 *
 * <pre>{@code
 * @PressmarkTest
 * class OrdersTest {
 *   @Test
 *   @Fixture("orders.json")
 *   void anOrderExpires(OrderRepository orders, TestClock clock) {
 *     clock.advance(Duration.ofDays(30));
 *     assertThat(orders.scan().toList()).isEmpty();
 *   }
 * }
 * }</pre>
 *
 * <p>Parameters of tests, of their life cycle methods and of constructors, and fields with {@link
 * Injected}, can be {@link io.pressmark.core.Database}, {@link io.pressmark.core.store.ItemStore},
 * any generated repository, {@link TestClock}, {@link Faults}, and {@link java.nio.file.Path} with
 * {@link StoreDirectory}. All that one test gets belongs together. A store and its repositories go
 * by its clock, also where they wait before they send again what a batch has left. The store
 * deletes expired items and trims change streams only when the test says so, by {@code
 * deleteExpiredItems} and {@code trimStreams} of its {@code ItemStore}.
 *
 * <p>The store is closed, and its files are deleted, after the test, whatever its outcome. Tests
 * that run at the same time have their own stores. An engine has to be on the class path or module
 * path, such as {@code pressmark-chronicle}.
 *
 * <p>On a class it counts for nested classes, too; on a method it replaces what the class says.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(PressmarkExtension.class)
public @interface PressmarkTest {
  /** Where the store is; in memory unless told otherwise. */
  Storage storage() default Storage.MEMORY;

  /** How long a store lives; each test has one of its own unless told otherwise. */
  Lifetime lifetime() default Lifetime.TEST;

  /**
   * Where the clock begins, such as {@code 2026-03-01T12:00:00Z}; {@link TestClock#START} if "".
   */
  String startsAt() default "";

  /**
   * What decides about {@linkplain Faults faults} by chance; 0, the default, for another seed in
   * each test. A test that fails tells its seed.
   */
  long seed() default 0;

  /** Changes the options of the store; a class that has a constructor without parameters. */
  Class<? extends OptionsChange> options() default OptionsChange.None.class;

  /** Where a store is. */
  enum Storage {
    /** In memory, off the heap. */
    MEMORY,
    /** In files, in a temporary directory. */
    FILES
  }

  /** How long a store lives. */
  enum Lifetime {
    /** For one test, or one invocation of a repeated or parameterized one. */
    TEST,
    /**
     * From the first test of a class, and its {@code @BeforeAll} methods, to the last. Only on a
     * class. Its clock and faults live as long; what a test has planned, the next one meets.
     */
    CLASS
  }

  /** Changes the options with which stores are opened. */
  interface OptionsChange {
    /**
     * The options to use.
     *
     * @param usual the defaults with the test's clock, without deletion of expired items and
     *     trimming of streams in the background
     */
    StoreOptions change(StoreOptions usual);

    /** Leaves them as they are. */
    final class None implements OptionsChange {
      public None() {}

      @Override
      public StoreOptions change(StoreOptions usual) {
        return usual;
      }
    }
  }
}
