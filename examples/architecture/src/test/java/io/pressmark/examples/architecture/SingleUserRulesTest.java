package io.pressmark.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a single class stands for, so that it can be replaced there and nowhere else. */
@AnalyzeClasses(packages = "io.pressmark", importOptions = ProductionClasses.class)
final class SingleUserRulesTest {
  @ArchTest
  static void oneClassImportsChronicle(JavaClasses classes) {
    assertThat(
            outermost(
                classes,
                each ->
                    each.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .anyMatch(name -> name.startsWith("net.openhft."))))
        .containsExactly("io.pressmark.chronicle.internal.pages.ChronicleExtent");
  }

  @ArchTest
  static void oneClassReachesRawMemory(JavaClasses classes) {
    assertThat(
            outermost(
                classes,
                each ->
                    each.getAccessesFromSelf().stream()
                        .map(access -> access.getTargetOwner().getName())
                        .anyMatch("sun.misc.Unsafe"::equals)))
        .containsExactly("io.pressmark.chronicle.internal.memory.Memory");
  }

  @ArchTest
  static void oneClassOfTheProcessorNamesTheRuntime(JavaClasses classes) {
    assertThat(
            outermost(
                classes,
                each ->
                    each.getPackageName().startsWith("io.pressmark.processor")
                        && ClassText.contains(each, "io.pressmark.core")))
        .hasSize(1)
        .allMatch(name -> name.endsWith(".RuntimeTypes"));
  }

  /** The outermost classes of those that pass {@code test}, in order. */
  private static Set<String> outermost(JavaClasses classes, Predicate<JavaClass> test) {
    Set<String> found = new TreeSet<>();
    for (JavaClass each : classes) {
      if (test.test(each)) {
        found.add(outermost(each));
      }
    }
    return found;
  }

  private static String outermost(JavaClass nested) {
    return nested.getEnclosingClass().map(SingleUserRulesTest::outermost).orElse(nested.getName());
  }
}
