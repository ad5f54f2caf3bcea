package io.pressmark.processor.matrix;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;

/** Writes one class of every kind, with an attribute of every type, and the values. */
final class MatrixSources {
  private static final String HEAD =
      """
      package matrix;

      import io.pressmark.annotation.*;
      import java.math.*;
      import java.nio.ByteBuffer;
      import java.time.*;
      import java.time.temporal.ChronoUnit;
      import java.util.*;

      """;

  private MatrixSources() {}

  static List<JavaFileObject> all() {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      // Those of Locale and Year are registered for the package.
      String converters = "@Convert({RangeConverter.class, CodeConverter.class})\n";
      sources.add(source(kind.type(), HEAD + converters + kind.body()));
    }
    sources.add(source("Base", HEAD + Kind.base()));
    sources.add(source("Values", HEAD + values()));
    return sources;
  }

  private static String values() {
    return """
        public final class Values {
          private Values() {}

          @SuppressWarnings("unchecked")
          static <T> T pick(int wanted, int mine, Object value, T absent) {
            return wanted == mine ? (T) value : absent;
          }

          static Map<String, Integer> map(String a, Integer b, String c, Integer d) {
            Map<String, Integer> map = new HashMap<>();
            map.put(a, b);
            map.put(c, d);
            return map;
          }

          /** The values of a type. */
          public static Object[] of(int column) {
            return switch (column) {
        %s      default -> throw new IllegalArgumentException();
            };
          }

          /** What comes back where null was given. */
          public static Object ofNull(int column) {
            return switch (column) {
        %s      default -> throw new IllegalArgumentException();
            };
          }

          public static Object make(String kind, int column, Object value) {
            return switch (kind) {
        %s      default -> throw new IllegalArgumentException(kind);
            };
          }

          public static Object read(String kind, Object item, int column) {
            return switch (kind) {
        %s      default -> throw new IllegalArgumentException(kind);
            };
          }
        %s
        }
        """
        .formatted(
            columns((i, column) -> "new Object[] {" + String.join(", ", column.values()) + "}"),
            columns((i, column) -> column.ofNull()),
            kinds(kind -> kind.type() + ".make(column, value)"),
            kinds(kind -> "read" + kind + "((" + kind.cast() + ") item, column)"),
            readers());
  }

  private static String readers() {
    StringBuilder readers = new StringBuilder();
    for (Kind kind : Kind.values()) {
      readers.append(
          """

            private static Object read%s(%s item, int column) {
              return switch (column) {
          %s      default -> throw new IllegalArgumentException();
              };
            }
          """
              .formatted(kind, kind.cast(), columns((i, column) -> "item." + kind.read(i))));
    }
    return readers.toString();
  }

  private interface ByColumn {
    String apply(int index, Column column);
  }

  private interface ByKind {
    String apply(Kind kind);
  }

  private static String columns(ByColumn text) {
    return IntStream.range(0, Column.ALL.size())
        .mapToObj(i -> "      case " + i + " -> " + text.apply(i, Column.ALL.get(i)) + ";\n")
        .collect(Collectors.joining());
  }

  private static String kinds(ByKind text) {
    StringBuilder cases = new StringBuilder();
    for (Kind kind : Kind.values()) {
      cases.append("      case \"").append(kind).append("\" -> ");
      cases.append(text.apply(kind)).append(";\n");
    }
    return cases.toString();
  }

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString("matrix." + name, text);
  }
}
