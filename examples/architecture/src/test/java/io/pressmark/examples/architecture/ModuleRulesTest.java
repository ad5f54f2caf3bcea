package io.pressmark.examples.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module may use which. A rule that finds no class to look at fails. */
@AnalyzeClasses(packages = "io.pressmark", importOptions = ProductionClasses.class)
final class ModuleRulesTest {
  @ArchTest
  static final ArchRule ANNOTATIONS_NEED_THE_JDK_ONLY =
      classes()
          .that()
          .resideInAPackage("io.pressmark.annotation..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.pressmark.annotation..", "java..");

  @ArchTest
  static final ArchRule CORE_KNOWS_NO_ENGINE =
      classes()
          .that()
          .resideInAPackage("io.pressmark.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.pressmark.core..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule THE_ENGINE_USES_CORE_AND_CHRONICLE =
      classes()
          .that()
          .resideInAPackage("io.pressmark.chronicle..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.pressmark.chronicle..",
              "io.pressmark.core..",
              "java..",
              "jdk.jfr..",
              "net.openhft..",
              "org.jspecify..",
              "org.slf4j..",
              "sun.misc..",
              "sun.reflect..");

  @ArchTest
  static final ArchRule THE_STORE_OVER_THE_SERVICE_USES_CORE_AND_THE_SDK =
      classes()
          .that()
          .resideInAPackage("io.pressmark.dynamodb..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.pressmark.dynamodb..",
              "io.pressmark.core..",
              "java..",
              "org.jspecify..",
              "software.amazon.awssdk..");

  @ArchTest
  static final ArchRule NOTHING_ELSE_USES_THE_SDK =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.pressmark.dynamodb..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule JSON_FITS_EVERY_ENGINE =
      classes()
          .that()
          .resideInAPackage("io.pressmark.json..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.pressmark.json..",
              "io.pressmark.core..",
              "com.fasterxml.jackson.core..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_IS_A_USER_LIKE_OTHERS =
      classes()
          .that()
          .resideInAPackage("io.pressmark.cli..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.pressmark.cli..",
              "io.pressmark.core..",
              "io.pressmark.chronicle",
              "io.pressmark.chronicle.report",
              "io.pressmark.json",
              "java..",
              "org.jspecify..",
              "picocli..");

  @ArchTest
  static final ArchRule NOTHING_NEEDS_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.pressmark.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.pressmark.cli..");

  @ArchTest
  static final ArchRule THE_TEST_KIT_FITS_EVERY_ENGINE =
      classes()
          .that()
          .resideInAPackage("io.pressmark.testkit..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.pressmark.testkit..",
              "io.pressmark.core..",
              "java..",
              "org.assertj..",
              "org.jspecify..",
              "org.junit.jupiter..");

  @ArchTest
  static final ArchRule THE_PROCESSOR_DOES_NOT_COMPILE_AGAINST_THE_RUNTIME =
      classes()
          .that()
          .resideInAPackage("io.pressmark.processor..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.pressmark.processor..",
              "io.pressmark.annotation..",
              "com.google.auto.common..",
              "com.google.auto.service..",
              "com.google.common..",
              "com.palantir.javapoet..",
              "java..",
              "javax.annotation.processing..",
              "javax.lang.model..",
              "javax.tools..");

  @ArchTest
  static final ArchRule NOTHING_PUBLISHED_NEEDS_THE_EXAMPLES =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.pressmark.examples..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.pressmark.examples..");

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLE =
      slices()
          .matching("io.pressmark.(**)")
          .should()
          .beFreeOfCycles()
          // Values throw exceptions, and an exception may carry the item it speaks of.
          .ignoreDependency(
              resideInAPackage("io.pressmark.core.error"),
              resideInAPackage("io.pressmark.core.value"))
          // The last stage starts the writers below it, which share its names and small helpers.
          .ignoreDependency(
              resideInAPackage("io.pressmark.processor.write"),
              resideInAPackage("io.pressmark.processor.write.*"));
}
