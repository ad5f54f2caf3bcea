package io.pressmark.testkit.junit;

import io.pressmark.core.table.Repository;
import io.pressmark.testkit.fixture.FixtureFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Loads items into a table before the {@code @BeforeEach} methods of a test; on a class, before
 * each of its tests, or once where the store lives as long as the class. Those of outer classes and
 * superclasses come first, then the class's, then the method's. Loading meets no faults.
 *
 * <p>The table is that of {@link #repository}, or {@link #table}; with neither, that of the only
 * repository among the parameters of the test and the fields with {@link Injected}. Through a
 * repository, each item is also checked to be an object of its class.
 */
@Documented
@Inherited
@Repeatable(Fixture.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Fixture {
  /**
   * The resource: relative to the package of the test class, or from the root if it begins with a
   * slash.
   */
  String value();

  /** How the items are written down. */
  FixtureFormat format() default FixtureFormat.DYNAMODB_JSON;

  /** The generated repository of the table, which is made if it is missing. */
  @SuppressWarnings("rawtypes") // The class literal of a generated repository has no arguments.
  Class<? extends Repository> repository() default Repository.class;

  /** The name of a table that exists when the fixture is loaded. */
  String table() default "";

  /** Several fixtures, loaded in their order. */
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface All {
    /** The fixtures. */
    Fixture[] value();
  }
}
