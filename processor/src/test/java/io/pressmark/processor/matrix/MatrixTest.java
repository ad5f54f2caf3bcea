package io.pressmark.processor.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.processor.CompiledClasses;
import io.pressmark.processor.Compiling;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every type of attribute, in every kind of class, present, absent, null, empty and extreme: what
 * is written in the item format and as an attribute map comes back equal from both.
 */
class MatrixTest {
  private static CompiledClasses classes;
  private static Class<?> values;

  @BeforeAll
  static void compile() throws ClassNotFoundException {
    List<JavaFileObject> sources =
        new ArrayList<>(Compiling.sourcesIn(Compiling.RESOURCES.resolve("matrix")));
    sources.addAll(MatrixSources.all());
    Compilation compilation = Compiling.strictly(sources);
    assertThat(compilation.diagnostics()).isEmpty();
    classes = new CompiledClasses(compilation);
    values = classes.loadClass("matrix.Values");
  }

  @TestFactory
  Stream<DynamicContainer> everyTypeInEveryKind() {
    return Stream.of(Kind.values())
        .map(
            kind ->
                DynamicContainer.dynamicContainer(
                    kind.toString(),
                    IntStream.range(0, Column.ALL.size())
                        .mapToObj(
                            column ->
                                DynamicTest.dynamicTest(
                                    kind + " with " + Column.ALL.get(column).type(),
                                    () -> check(kind, column)))));
  }

  private static void check(Kind kind, int column) throws ReflectiveOperationException {
    ItemSchema<?> schema =
        (ItemSchema<?>)
            classes.loadClass("matrix." + kind.type() + "Schema").getField("SCHEMA").get(null);
    Object[] given = (Object[]) invoke("of", column);
    for (Object value : given) {
      String state = kind + ", " + Column.ALL.get(column).type() + ", " + value;
      Object expected = value == null ? invoke("ofNull", column) : value;
      Object item = invoke("make", kind.toString(), column, value);
      Object binary = throughFormat(schema, item);
      assertThat(read(kind, binary, column)).as("%s, binary", state).isEqualTo(expected);
      Object mapped = throughMap(schema, item);
      assertThat(read(kind, mapped, column)).as("%s, as a map", state).isEqualTo(expected);
      assertThat(mapOf(schema, binary)).as("%s, both", state).isEqualTo(mapOf(schema, mapped));
    }
  }

  private static Object read(Kind kind, Object item, int column)
      throws ReflectiveOperationException {
    return invoke("read", kind.toString(), item, column);
  }

  private static <T> Object throughFormat(ItemSchema<T> schema, Object object) {
    T item = schema.type().cast(object);
    NameBinding names = schema.bind(NameDictionary.inMemory());
    KeyWriter key = new KeyWriter().begin(schema.definition());
    schema.writeKey(item, key);
    ItemWriter writer = new ItemWriter().begin(names);
    schema.write(item, writer);
    EncodedItem encoded = writer.finish(key.key().itemSize());
    return schema.toObject(schema.newReader(names).load(key.key(), encoded));
  }

  private static <T> Object throughMap(ItemSchema<T> schema, Object object) {
    return schema.fromAttributeMap(mapOf(schema, object));
  }

  private static <T> Map<String, AttributeValue> mapOf(ItemSchema<T> schema, Object object) {
    return schema.toAttributeMap(schema.type().cast(object));
  }

  private static Object invoke(String name, Object... arguments)
      throws ReflectiveOperationException {
    for (Method method : values.getMethods()) {
      if (method.getName().equals(name)) {
        return method.invoke(null, arguments);
      }
    }
    throw new NoSuchMethodException(name);
  }
}
