package io.pressmark.testkit.junit;

import io.pressmark.testkit.fault.Faults;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Does what {@link PressmarkTest} says. {@code @ExtendWith(PressmarkExtension.class)} alone means
 * the annotation with its defaults.
 */
public final class PressmarkExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {

  /** For JUnit. */
  public PressmarkExtension() {}

  /** The scope of the test itself, so that a constructor's parameters are those of the test. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(
      ExtensionContext rootContext) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    List<Field> fields = InjectedFields.ofClass(context.getRequiredTestClass());
    if (!fields.isEmpty()) {
      InjectedFields.set(fields, null, StoreScopes.storeOf(context));
    }
    if (StoreSettings.of(context).livesAsLongAsTheClass()) {
      new FixtureLoading(context, StoreScopes.storeOf(context)).loadOfClass();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TestStore store = StoreScopes.storeOf(context);
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      InjectedFields.set(InjectedFields.ofInstance(instance), instance, store);
    }
    FixtureLoading fixtures = new FixtureLoading(context, store);
    if (!StoreSettings.of(context).livesAsLongAsTheClass()) {
      fixtures.loadOfClasses();
    }
    fixtures.loadOfMethod();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Provided.isProvided(parameter.getParameter(), parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Provided.value(parameter.getParameter().getType(), StoreScopes.storeOf(context));
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw withFaults(context, failure);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw withFaults(context, failure);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw withFaults(context, failure);
  }

  /** A failure that says which faults happened, and how to make them happen again. */
  private static Throwable withFaults(ExtensionContext context, Throwable failure) {
    StoreScopes.opened(context)
        .map(TestStore::faults)
        .filter(PressmarkExtension::matter)
        .ifPresent(faults -> failure.addSuppressed(new HappenedFaults(faults)));
    return failure;
  }

  private static boolean matter(Faults faults) {
    return faults.dependsOnSeed() || !faults.happened().isEmpty();
  }
}
