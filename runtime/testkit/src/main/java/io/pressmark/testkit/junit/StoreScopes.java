package io.pressmark.testkit.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the store that belongs to a place in the run of tests, and opens it when it is missing. */
final class StoreScopes {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(StoreScopes.class);

  /** The key of a store that lives as long as a class: its nested classes find it. */
  private static final String OF_CLASS = "class";

  private StoreScopes() {}

  /** The store of a test; JUnit closes it after the test, or after the class it belongs to. */
  static TestStore storeOf(ExtensionContext context) {
    StoreSettings settings = StoreSettings.of(context);
    if (settings.livesAsLongAsTheClass()) {
      return ofClass(context, settings);
    }
    if (context.getTestMethod().isEmpty()) {
      throw new ExtensionConfigurationException(
          "Each test of "
              + context.getRequiredTestClass().getName()
              + " has a store of its own, and there is no test yet. Take it as a parameter of a"
              + " test or of a @BeforeEach method, or say @PressmarkTest(lifetime = CLASS) on the"
              + " class for one store of all its tests");
    }
    return opened(context, context.getUniqueId(), settings);
  }

  private static TestStore ofClass(ExtensionContext context, StoreSettings settings) {
    ExtensionContext scope = context;
    while (scope.getTestMethod().isPresent()) {
      scope = scope.getParent().orElseThrow();
    }
    return opened(scope, OF_CLASS, settings);
  }

  private static TestStore opened(ExtensionContext scope, String key, StoreSettings settings) {
    return scope
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(key, missing -> TestStore.open(settings), TestStore.class);
  }

  /** The store that is open for the test, if any is. */
  static Optional<TestStore> opened(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    return Optional.ofNullable(store.get(context.getUniqueId(), TestStore.class))
        .or(() -> Optional.ofNullable(store.get(OF_CLASS, TestStore.class)));
  }
}
