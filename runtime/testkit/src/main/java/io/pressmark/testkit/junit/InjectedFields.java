package io.pressmark.testkit.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** The fields that are set before tests. */
final class InjectedFields {
  private InjectedFields() {}

  /** The static ones. */
  static List<Field> ofClass(Class<?> testClass) {
    return AnnotationSupport.findAnnotatedFields(
        testClass, Injected.class, ModifierSupport::isStatic);
  }

  /** Those of an object. */
  static List<Field> ofInstance(Object instance) {
    return AnnotationSupport.findAnnotatedFields(
        instance.getClass(), Injected.class, ModifierSupport::isNotStatic);
  }

  static void set(List<Field> fields, @Nullable Object instance, TestStore store) {
    for (Field field : fields) {
      if (!Provided.isProvided(field, field.getType())) {
        throw new ExtensionConfigurationException(
            "@Injected " + field + " is of no type that can be given; there are " + Provided.TYPES);
      }
      if (Modifier.isFinal(field.getModifiers())) {
        throw new ExtensionConfigurationException(
            "@Injected " + field + " is final and cannot be set: leave 'final' out");
      }
      try {
        // JUnit's own module is the one that test packages are open to.
        ReflectionSupport.makeAccessible(field)
            .set(instance, Provided.value(field.getType(), store));
      } catch (IllegalAccessException e) {
        throw new ExtensionConfigurationException("@Injected " + field + " cannot be set", e);
      }
    }
  }
}
