package io.pressmark.processor.matrix;

import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A kind of class, and the source of one that has an attribute of every type. */
enum Kind {
  RECORD {
    @Override
    String body() {
      return "@Table(\"records\")\npublic record Record("
          + components(", ")
          + ") {\n  static Record make(int i, Object v) {\n    return new Record(\"k\", "
          + picked()
          + ");\n  }\n}\n";
    }
  },
  FIELDS {
    @Override
    String body() {
      return "@Table(\"fields\")\npublic class Fields {\n  @PartitionKey String id;\n"
          + each((i, c) -> "  " + c.annotations() + c.type() + " p" + i + ";\n")
          + "  static Fields make(int i, Object v) {\n    Fields made = new Fields();\n"
          + "    made.id = \"k\";\n"
          + each((i, c) -> "    made.p" + i + " = " + pick(i, c) + ";\n")
          + "    return made;\n  }\n}\n";
    }

    @Override
    String read(int index) {
      return "p" + index;
    }
  },
  ACCESSORS {
    @Override
    String body() {
      return "@Table(\"accessors\")\npublic class Accessors {\n  private String id;\n"
          + each((i, c) -> "  " + c.annotations() + "private " + c.type() + " p" + i + ";\n")
          + "  @PartitionKey\n  public String getId() { return id; }\n"
          + "  public void setId(String id) { this.id = id; }\n"
          + each(
              (i, c) ->
                  "  public %s %sP%d() { return p%d; }\n"
                          .formatted(c.type(), c.type().equals("boolean") ? "is" : "get", i, i)
                      + "  public void setP%d(%s p%d) { this.p%d = p%d; }\n"
                          .formatted(i, c.type(), i, i, i))
          + "  static Accessors make(int i, Object v) {\n    Accessors made = new Accessors();\n"
          + "    made.id = \"k\";\n"
          + each((i, c) -> "    made.p" + i + " = " + pick(i, c) + ";\n")
          + "    return made;\n  }\n}\n";
    }

    @Override
    String read(int index) {
      boolean is = Column.ALL.get(index).type().equals("boolean");
      return (is ? "isP" : "getP") + index + "()";
    }
  },
  CONSTRUCTOR {
    @Override
    String body() {
      return immutable("Constructor", "public Constructor")
          + "  static Constructor make(int i, Object v) {\n    return new Constructor(\"k\", "
          + picked()
          + ");\n  }\n}\n";
    }
  },
  CREATOR {
    @Override
    String body() {
      return immutable("Creator_", "private Creator_")
          + "  @Creator\n  static Creator_ of("
          + parameters()
          + ") {\n    return new Creator_(id, "
          + names()
          + ");\n  }\n  static Creator_ make(int i, Object v) {\n    return of(\"k\", "
          + picked()
          + ");\n  }\n}\n";
    }
  },
  BUILDER {
    @Override
    String body() {
      return immutable("Built", "private Built")
          + "  public static Builder builder() {\n    return new Builder();\n  }\n"
          + builder("Built")
          + made("Built")
          + "}\n";
    }
  },
  INTERFACE {
    @Override
    String body() {
      return "@Table(value = \"interfaces\", builder = Interface.Builder.class)\n"
          + "public interface Interface {\n  @PartitionKey\n  String id();\n"
          + each((i, c) -> "  " + c.annotations() + c.type() + " p" + i + "();\n")
          + "  record Made("
          + parameters()
          + ") implements Interface {}\n"
          + builder("Made")
          + made("Interface")
          + "}\n";
    }
  },
  ABSTRACT_CLASS {
    @Override
    String body() {
      return "@Table(\"abstracts\")\npublic abstract class Abstract {\n"
          + "  @PartitionKey\n  public abstract String id();\n"
          + each(
              (i, c) -> "  " + c.annotations() + "public abstract " + c.type() + " p" + i + "();\n")
          + "  public static Builder newBuilder() {\n    return new Builder();\n  }\n"
          + "  private static final class Made extends Abstract {\n    private final String id;\n"
          + each((i, c) -> "    private final " + c.type() + " p" + i + ";\n")
          + "    Made("
          + parameters()
          + ") {\n      this.id = id;\n"
          + each((i, c) -> "      this.p" + i + " = p" + i + ";\n")
          + "    }\n    @Override public String id() { return id; }\n"
          + each(
              (i, c) ->
                  "    @Override public " + c.type() + " p" + i + "() { return p" + i + "; }\n")
          + "  }\n"
          + builder("Made")
          + made("Abstract")
          + "}\n";
    }
  },
  INHERITED {
    @Override
    String body() {
      return "@Table(\"inherited\")\npublic final class Inherited extends Base<String> {\n"
          + "  static Inherited make(int i, Object v) {\n    Inherited made = new Inherited();\n"
          + "    made.id = \"k\";\n"
          + each((i, c) -> "    made.p" + i + " = " + pick(i, c) + ";\n")
          + "    return made;\n  }\n}\n";
    }

    @Override
    String read(int index) {
      return "p" + index;
    }
  },
  SEALED {
    @Override
    String body() {
      return "@Table(\"sealed\")\npublic sealed interface Sealed {\n"
          + "  @PartitionKey\n  String id();\n  record Other(String id, int other) implements Sealed"
          + " {}\n  record One("
          + components(", ").replaceFirst("@PartitionKey ", "")
          + ") implements Sealed {}\n"
          + "  static Sealed make(int i, Object v) {\n    return new One(\"k\", "
          + picked()
          + ");\n  }\n}\n";
    }

    @Override
    String cast() {
      return "Sealed.One";
    }
  };

  /** The source of the class, in the body of a file. */
  abstract String body();

  /** How an attribute is read. */
  String read(int index) {
    return "p" + index + "()";
  }

  /** The simple name of the class. */
  String type() {
    return switch (this) {
      case RECORD -> "Record";
      case FIELDS -> "Fields";
      case ACCESSORS -> "Accessors";
      case CONSTRUCTOR -> "Constructor";
      case CREATOR -> "Creator_";
      case BUILDER -> "Built";
      case INTERFACE -> "Interface";
      case ABSTRACT_CLASS -> "Abstract";
      case INHERITED -> "Inherited";
      case SEALED -> "Sealed";
    };
  }

  /** The class that has the attributes. */
  String cast() {
    return type();
  }

  /** A superclass with type parameters that has all attributes. */
  static String base() {
    return "public class Base<T> {\n  @PartitionKey T id;\n"
        + each((i, c) -> "  " + c.annotations() + c.type() + " p" + i + ";\n")
        + "}\n";
  }

  private static String immutable(String name, String constructor) {
    return "@Table(\""
        + name
        + "\")\npublic final class "
        + name
        + " {\n  private final String id;\n"
        + each((i, c) -> "  private final " + c.type() + " p" + i + ";\n")
        + "  "
        + constructor
        + "("
        + parameters()
        + ") {\n    this.id = id;\n"
        + each((i, c) -> "    this.p" + i + " = p" + i + ";\n")
        + "  }\n  @PartitionKey\n  public String id() { return id; }\n"
        + each(
            (i, c) ->
                "  "
                    + c.annotations()
                    + "public "
                    + c.type()
                    + " p"
                    + i
                    + "() { return p"
                    + i
                    + "; }\n");
  }

  private static String builder(String made) {
    return "  public static final class Builder {\n    private String id;\n"
        + each((i, c) -> "    private " + c.type() + " p" + i + " = " + c.absent() + ";\n")
        + "    public Builder id(String value) { id = value; return this; }\n"
        + each(
            (i, c) ->
                "    public Builder p%d(%s value) { p%d = value; return this; }\n"
                    .formatted(i, c.type(), i))
        + "    public "
        + made
        + " build() {\n      return new "
        + made
        + "(id, "
        + names()
        + ");\n    }\n  }\n";
  }

  private static String made(String type) {
    return "  static "
        + type
        + " make(int i, Object v) {\n    return new Builder().id(\"k\")"
        + each((i, c) -> ".p" + i + "(" + pick(i, c) + ")")
        + ".build();\n  }\n";
  }

  private static String pick(int index, Column column) {
    return "Values.<%s>pick(i, %d, v, %s)".formatted(boxed(column.type()), index, column.absent());
  }

  private static String boxed(String type) {
    return switch (type) {
      case "boolean" -> "Boolean";
      case "byte" -> "Byte";
      case "short" -> "Short";
      case "int" -> "Integer";
      case "long" -> "Long";
      case "float" -> "Float";
      case "double" -> "Double";
      default -> type;
    };
  }

  private static String components(String separator) {
    return "@PartitionKey String id"
        + each((i, c) -> separator + c.annotations() + c.type() + " p" + i);
  }

  private static String parameters() {
    return "String id" + each((i, c) -> ", " + c.type() + " p" + i);
  }

  private static String names() {
    return IntStream.range(0, Column.ALL.size())
        .mapToObj(i -> "p" + i)
        .collect(Collectors.joining(", "));
  }

  private static String picked() {
    return IntStream.range(0, Column.ALL.size())
        .mapToObj(i -> pick(i, Column.ALL.get(i)))
        .collect(Collectors.joining(", "));
  }

  private static String each(BiFunction<Integer, Column, String> text) {
    return IntStream.range(0, Column.ALL.size())
        .mapToObj(i -> text.apply(i, Column.ALL.get(i)))
        .collect(Collectors.joining());
  }
}
