package io.pressmark.testkit.junit;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.table.Repository;
import io.pressmark.testkit.fixture.FixtureException;
import io.pressmark.testkit.fixture.FixtureFile;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Loads the fixtures of a class or a method into a store. */
final class FixtureLoading {
  private final ExtensionContext context;
  private final TestStore store;

  FixtureLoading(ExtensionContext context, TestStore store) {
    this.context = context;
    this.store = store;
  }

  /** Those of the enclosing classes, from outside to inside, and of the class. */
  void loadOfClasses() {
    context.getEnclosingTestClasses().forEach(outer -> load(outer, outer));
    load(context.getRequiredTestClass(), context.getRequiredTestClass());
  }

  /** Those of the class alone. */
  void loadOfClass() {
    load(context.getRequiredTestClass(), context.getRequiredTestClass());
  }

  void loadOfMethod() {
    load(context.getRequiredTestMethod(), context.getRequiredTestMethod().getDeclaringClass());
  }

  private void load(AnnotatedElement place, Class<?> base) {
    for (Fixture fixture : AnnotationSupport.findRepeatableAnnotations(place, Fixture.class)) {
      FixtureFile file = FixtureFile.resource(base, fixture.value(), fixture.format());
      store.faults().without(() -> load(fixture, file));
    }
  }

  private void load(Fixture fixture, FixtureFile file) {
    boolean hasRepository = fixture.repository() != Repository.class;
    if (hasRepository && !fixture.table().isEmpty()) {
      throw new FixtureException(
          fixture.value(), "it names a repository and a table; leave one of them out", null);
    }
    if (!fixture.table().isEmpty()) {
      loadIntoTable(fixture, file);
      return;
    }
    Class<?> type = hasRepository ? fixture.repository() : onlyRepository(fixture);
    file.loadInto(store.repository(type));
  }

  private void loadIntoTable(Fixture fixture, FixtureFile file) {
    try {
      file.loadInto(store.database().store().table(fixture.table()));
    } catch (ResourceNotFoundException e) {
      throw new FixtureException(
          fixture.value(),
          "there is no table '"
              + fixture.table()
              + "' before the test. Name the repository class instead, repository ="
              + " ...Repository.class, which makes its table; there are "
              + store.database().tableNames(),
          e);
    }
  }

  private Class<?> onlyRepository(Fixture fixture) {
    Set<Class<?>> candidates = new LinkedHashSet<>();
    context
        .getTestMethod()
        .map(Method::getParameterTypes)
        .ifPresent(types -> candidates.addAll(Arrays.asList(types)));
    Stream.concat(
            context.getEnclosingTestClasses().stream(), Stream.of(context.getRequiredTestClass()))
        .flatMap(type -> AnnotationSupport.findAnnotatedFields(type, Injected.class).stream())
        .map(Field::getType)
        .forEach(candidates::add);
    candidates.removeIf(type -> !Provided.isRepository(type));
    if (candidates.size() == 1) {
      return candidates.iterator().next();
    }
    throw new FixtureException(
        fixture.value(),
        "it does not say which table it is for, and the test has "
            + (candidates.isEmpty()
                ? "no repository as a parameter or @Injected field"
                : "several repositories, "
                    + candidates.stream()
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ")))
            + ". Add repository = ...Repository.class, or table = \"...\"",
        null);
  }
}
