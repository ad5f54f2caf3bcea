package io.pressmark.testkit.junit;

import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.clock.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** What {@link PressmarkTest} says about the store of a test. */
@PressmarkTest
final class StoreSettings {
  /** For tests that are extended by {@link PressmarkExtension} without the annotation. */
  private static final PressmarkTest DEFAULTS =
      StoreSettings.class.getAnnotation(PressmarkTest.class);

  private final PressmarkTest annotation;

  private StoreSettings(PressmarkTest annotation) {
    this.annotation = annotation;
  }

  /** Those of the method, or else of its class, or else of the nearest enclosing class. */
  static StoreSettings of(ExtensionContext context) {
    Optional<PressmarkTest> ofMethod =
        context
            .getTestMethod()
            .flatMap(method -> AnnotationSupport.findAnnotation(method, PressmarkTest.class));
    if (ofMethod.isPresent() && ofMethod.get().lifetime() == PressmarkTest.Lifetime.CLASS) {
      throw new ExtensionConfigurationException(
          "@PressmarkTest(lifetime = CLASS) is on the method "
              + context.getRequiredTestMethod().getName()
              + ": put it on the class "
              + context.getRequiredTestClass().getName()
              + ", or leave the lifetime out");
    }
    return new StoreSettings(ofMethod.or(() -> ofClass(context)).orElse(DEFAULTS));
  }

  private static Optional<PressmarkTest> ofClass(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(
        context.getRequiredTestClass(), PressmarkTest.class, context.getEnclosingTestClasses());
  }

  boolean livesAsLongAsTheClass() {
    return annotation.lifetime() == PressmarkTest.Lifetime.CLASS;
  }

  boolean isInFiles() {
    return annotation.storage() == PressmarkTest.Storage.FILES;
  }

  TestClock clock() {
    if (annotation.startsAt().isEmpty()) {
      return TestClock.create();
    }
    try {
      return TestClock.startingAt(Instant.parse(annotation.startsAt()));
    } catch (DateTimeParseException e) {
      throw new ExtensionConfigurationException(
          "@PressmarkTest(startsAt = \""
              + annotation.startsAt()
              + "\") is no moment; write it as 2026-03-01T12:00:00Z",
          e);
    }
  }

  /** Never 0, which would not be repeatable. */
  long seed() {
    return annotation.seed() != 0
        ? annotation.seed()
        : ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
  }

  StoreOptions options(TestClock clock) {
    StoreOptions defaults = StoreOptions.defaults().withClock(clock);
    StoreOptions usual =
        defaults
            .withTimeToLive(defaults.timeToLive().withSweepPeriod(Duration.ZERO))
            .withStreams(defaults.streams().withTrimPeriod(Duration.ZERO));
    return ReflectionSupport.newInstance(annotation.options()).change(usual);
  }
}
