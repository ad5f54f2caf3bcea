package io.pressmark.processor;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes objects of the types in examples, with a value for every parameter. */
final class ExampleObjects {
  private static final Map<Class<?>, Object> VALUES =
      Map.of(
          String.class,
          "text",
          int.class,
          7,
          long.class,
          7L,
          double.class,
          1.5,
          BigDecimal.class,
          new BigDecimal("12.5"),
          Instant.class,
          Instant.parse("2024-03-01T12:00:00Z"),
          UUID.class,
          new UUID(1, 2),
          Year.class,
          Year.of(1999),
          Currency.class,
          Currency.getInstance("EUR"));

  private ExampleObjects() {}

  /** One object of a type, or one of each of its subtypes. */
  static List<Object> of(Class<?> type) throws ReflectiveOperationException {
    if (type.isSealed()) {
      List<Object> objects = new ArrayList<>();
      for (Class<?> subtype : type.getPermittedSubclasses()) {
        objects.addAll(of(subtype));
      }
      return objects;
    }
    return List.of(call(maker(type)));
  }

  /**
   * The constructor with the most parameters in reach, or a static method that returns the type.
   */
  private static Executable maker(Class<?> type) {
    Stream<Executable> methods =
        Arrays.<Executable>stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> ((Method) method).getReturnType() == type);
    return Stream.concat(methods, Arrays.<Executable>stream(type.getDeclaredConstructors()))
        .filter(executable -> !Modifier.isPrivate(executable.getModifiers()))
        .max((one, other) -> one.getParameterCount() - other.getParameterCount())
        .orElseThrow(() -> new IllegalStateException("Nothing makes a " + type));
  }

  private static Object call(Executable maker) throws ReflectiveOperationException {
    List<Object> arguments = new ArrayList<>();
    for (Type parameter : maker.getGenericParameterTypes()) {
      arguments.add(value(parameter));
    }
    maker.setAccessible(true);
    return maker instanceof Constructor<?> constructor
        ? constructor.newInstance(arguments.toArray())
        : ((Method) maker).invoke(null, arguments.toArray());
  }

  private static Object value(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      return of((Class<?>) generic.getActualTypeArguments()[0]);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    return VALUES.containsKey(plain) ? VALUES.get(plain) : call(maker(plain));
  }
}
