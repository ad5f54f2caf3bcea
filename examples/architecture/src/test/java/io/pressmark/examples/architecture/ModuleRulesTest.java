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
              "io.pressmark.endpoint",
              "io.pressmark.json",
              "java..",
              "org.jspecify..",
              "picocli..");

  @ArchTest
  static final ArchRule THE_ENDPOINT_SERVES_EVERY_ENGINE =
      classes()
          .that()
          .resideInAPackage("io.pressmark.endpoint..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.pressmark.endpoint..",
              "io.pressmark.core..",
              "io.pressmark.json",
              "java..",
              "javax.crypto..",
              "org.eclipse.jetty..",
              "org.jspecify..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule THE_STORE_ON_DYNAMODB_NEEDS_NO_EMBEDDED_ONE =
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
              "org.slf4j..",
              "software.amazon.awssdk..");

  @ArchTest
  static final ArchRule ONLY_THE_STORE_ON_DYNAMODB_KNOWS_ITS_SDK =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.pressmark.dynamodb..")
          // Makes the client that the examples hand to that store, as an application does.
          .and()
          .resideOutsideOfPackage("io.pressmark.examples.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

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
              "io.pressmark.json",
              "java..",
              "org.assertj..",
              "org.jspecify..",
              "org.junit.jupiter..",
              "org.junit.platform.commons..");

  /** Users get JUnit's API with it and nothing more; the contract suite needs more. */
  @ArchTest
  static final ArchRule WHAT_TESTS_OF_USERS_NEED_IS_SMALL =
      classes()
          .that()
          .resideInAnyPackage(
              "io.pressmark.testkit.clock",
              "io.pressmark.testkit.fault",
              "io.pressmark.testkit.fixture",
              "io.pressmark.testkit.junit",
              "io.pressmark.testkit.store")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.pressmark.testkit.clock",
              "io.pressmark.testkit.fault",
              "io.pressmark.testkit.fixture",
              "io.pressmark.testkit.junit",
              "io.pressmark.testkit.store",
              "io.pressmark.core..",
              "io.pressmark.json",
              "java..",
              "org.jspecify..",
              "org.junit.jupiter.api..",
              "org.junit.platform.commons.support..");

  /** A fixture, a clock or a fault is of use without JUnit. */
  @ArchTest
  static final ArchRule ONLY_THE_EXTENSION_KNOWS_JUNIT =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.pressmark.testkit.clock",
              "io.pressmark.testkit.fault",
              "io.pressmark.testkit.fixture",
              "io.pressmark.testkit.store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "io.pressmark.testkit.junit");

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
