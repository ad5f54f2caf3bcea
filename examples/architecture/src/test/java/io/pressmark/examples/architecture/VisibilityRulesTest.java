package io.pressmark.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Internal packages. */
@AnalyzeClasses(packages = "io.pressmark", importOptions = ProductionClasses.class)
final class VisibilityRulesTest {
  @ArchTest
  static final ArchRule INTERNAL_PACKAGES_STAY_IN_THEIR_MODULE =
      classes().should(useNoInternalsOfAnotherModule());

  private static ArchCondition<JavaClass> useNoInternalsOfAnotherModule() {
    return new ArchCondition<>("use no internal package of another module") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          if (isInternal(target) && !module(target).equals(module(type))) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isInternal(JavaClass type) {
    return type.getName().startsWith("io.pressmark.")
        && (type.getPackageName() + ".").contains(".internal.");
  }

  /** The third part of a package name: each artifact has its own. */
  private static String module(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", -1);
    return parts.length > 2 ? parts[2] : "";
  }
}
