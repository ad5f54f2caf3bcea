package io.pressmark.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Lets the tests of the contract fail that only an embedded store can pass: those in {@code
 * embedded-only.txt}, each with the reason. They run nevertheless: one that passes is a failure, so
 * that the list has nothing but what is so. The others are reported as aborted, with their reason.
 */
final class EmbeddedOnly implements InvocationInterceptor {
  private static final String LIST = "embedded-only.txt";

  private final Map<String, String> reasons = reasons();

  /** The reasons by test, such as {@code Statistics.readsAndWritesAreCountedByItem}. */
  static Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    String reason = "";
    for (String line : text().split("\n")) {
      if (line.startsWith("# ")) {
        reason = line.substring(2);
      } else if (!line.isBlank()) {
        reasons.put(line.strip(), reason);
      }
    }
    return reasons;
  }

  private static String text() {
    try (InputStream in = EmbeddedOnly.class.getResourceAsStream(LIST)) {
      return new String(Objects.requireNonNull(in, LIST).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Class<?> nested, Method test) {
    return nested.getSimpleName() + "." + test.getName();
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invoked,
      ExtensionContext context)
      throws Throwable {
    String name = name(invoked.getTargetClass(), invoked.getExecutable());
    String reason = reasons.get(name);
    if (reason == null) {
      invocation.proceed();
      return;
    }
    try {
      invocation.proceed();
    } catch (TestAbortedException e) {
      throw e;
    } catch (Exception | AssertionError e) {
      throw new TestAbortedException(reason + " (" + e.getMessage() + ")", e);
    }
    throw new AssertionError(
        name + " passes, and " + LIST + " says that only an embedded store passes it: " + reason);
  }
}
