package io.pressmark.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.testkit.contract.ItemStoreContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * Lets the tests of the contract fail that a list names, each with the reason. They run
 * nevertheless: one that passes is a failure, so that the list has nothing but what is so. The
 * others are reported as aborted, with their reason.
 */
final class ListedFailures implements InvocationInterceptor {
  private final List<String> lists;
  private final Map<String, String> reasons;

  /**
   * @param lists resources beside this class. Each has a line with a {@code #} and a reason, then
   *     the tests that fail for it, such as {@code Statistics.readsAndWritesAreCountedByItem}
   */
  ListedFailures(String... lists) {
    this.lists = List.of(lists);
    this.reasons =
        read(this.lists.stream().map(ListedFailures::text).collect(Collectors.joining("\n")));
  }

  private static Map<String, String> read(String text) {
    Map<String, String> reasons = new LinkedHashMap<>();
    String reason = "";
    for (String line : text.split("\n")) {
      if (line.startsWith("# ")) {
        reason = line.substring(2);
      } else if (!line.isBlank()) {
        assertThat(reasons.put(line.strip(), reason)).as("%s is listed twice", line).isNull();
      }
    }
    return reasons;
  }

  private static String text(String list) {
    try (InputStream in = ListedFailures.class.getResourceAsStream(list)) {
      return new String(Objects.requireNonNull(in, list).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails if the list names a test that the contract does not have, or one without a reason. */
  void requireTestsAndReasons() {
    Set<String> tests =
        Arrays.stream(ItemStoreContract.class.getDeclaredClasses())
            .flatMap(
                nested ->
                    Arrays.stream(nested.getSuperclass().getDeclaredMethods())
                        .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                        .map(method -> name(nested, method)))
            .collect(Collectors.toSet());
    assertThat(tests).containsAll(reasons.keySet());
    assertThat(reasons.values()).doesNotContain("");
  }

  private static String name(Class<?> nested, Method test) {
    return nested.getSimpleName() + "." + test.getName();
  }

  private static String name(ExtensionContext context) {
    return name(context.getRequiredTestClass(), context.getRequiredTestMethod());
  }

  /** What a test prepares is a part of it: a listed one may fail there. */
  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invoked,
      ExtensionContext context)
      throws Throwable {
    String reason = reasons.get(name(context));
    if (reason == null) {
      invocation.proceed();
    } else {
      proceed(invocation, reason);
    }
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invoked,
      ExtensionContext context)
      throws Throwable {
    String name = name(context);
    String reason = reasons.get(name);
    if (reason == null) {
      invocation.proceed();
      return;
    }
    proceed(invocation, reason);
    throw new AssertionError(name + " passes, and " + lists + " says that it does not: " + reason);
  }

  /** Each invocation of a test with parameters is one for itself. */
  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invoked,
      ExtensionContext context)
      throws Throwable {
    interceptTestMethod(invocation, invoked, context);
  }

  private static void proceed(Invocation<Void> invocation, String reason) throws Throwable {
    try {
      invocation.proceed();
    } catch (TestAbortedException e) {
      throw e;
    } catch (Exception | AssertionError e) {
      throw new TestAbortedException(reason + " (" + e.getMessage() + ")", e);
    }
  }
}
