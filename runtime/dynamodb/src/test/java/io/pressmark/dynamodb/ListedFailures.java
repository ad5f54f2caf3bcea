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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Lets the tests of the contract fail that a store cannot pass: those in a list, each with the
 * reason. They run nevertheless: one that passes is a failure, so that the list has nothing but
 * what is so. The others are reported as aborted, with their reason.
 *
 * <p>A line of the list is a test, such as {@code Statistics.countsSurviveAReopen}; the line that
 * begins with {@code #} before it is its reason.
 */
final class ListedFailures implements InvocationInterceptor {
  private final String list;
  private final Map<String, String> reasons;

  /**
   * @param list the name of a resource beside this class
   */
  ListedFailures(String list) {
    this.list = list;
    this.reasons = read(text(list));
  }

  /** The reasons by test. */
  Map<String, String> reasons() {
    return reasons;
  }

  private static Map<String, String> read(String text) {
    Map<String, String> reasons = new LinkedHashMap<>();
    String reason = "";
    for (String line : text.split("\n")) {
      if (line.startsWith("# ")) {
        reason = line.substring(2);
      } else if (!line.isBlank()) {
        reasons.put(line.strip(), reason);
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

  private static String name(Class<?> nested, Method test) {
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
    throw new AssertionError(name + " passes, and " + list + " says that it cannot: " + reason);
  }

  /** Checks that the list has tests of the contract only, each with a reason. */
  void requireValid() {
    Set<String> tests =
        Arrays.stream(ItemStoreContract.class.getDeclaredClasses())
            .flatMap(
                nested ->
                    Arrays.stream(nested.getSuperclass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> name(nested, method)))
            .collect(Collectors.toSet());
    assertThat(tests).containsAll(reasons.keySet());
    assertThat(reasons.values()).doesNotContain("");
  }
}
