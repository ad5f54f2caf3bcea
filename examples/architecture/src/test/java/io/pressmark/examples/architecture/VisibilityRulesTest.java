package io.pressmark.examples.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Internal packages, and what generated code may lean on. */
@AnalyzeClasses(packages = "io.pressmark", importOptions = ProductionClasses.class)
final class VisibilityRulesTest {
  private static final DescribedPredicate<JavaAnnotation<?>> GENERATED =
      describe(
          "Pressmark's @Generated",
          annotation ->
              annotation.getRawType().getName().equals("io.pressmark.annotation.Generated"));

  @ArchTest
  static final ArchRule INTERNAL_PACKAGES_STAY_IN_THEIR_MODULE =
      classes().should(useNoInternalsOfAnotherModule());

  @ArchTest
  static final ArchRule GENERATED_CODE_USES_CORE_AND_THE_USERS_TYPES =
      classes()
          .that()
          .areAnnotatedWith(GENERATED)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.pressmark.annotation",
              "io.pressmark.core..",
              "io.pressmark.examples..",
              "java..");

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
