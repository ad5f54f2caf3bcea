package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Generated code compiles without a warning, and brings every value back as it was. */
class RoundTripTest {
  private static Class<?> roundTrip;

  @BeforeAll
  static void compile() throws ClassNotFoundException {
    Compilation compilation =
        Compiling.strictly(Compiling.sourcesIn(Compiling.RESOURCES.resolve("roundtrip")));
    assertThat(compilation.diagnostics()).isEmpty();
    roundTrip = new CompiledClasses(compilation).loadClass("test.RoundTrip");
  }

  @TestFactory
  Stream<DynamicTest> everyValueComesBack() throws ReflectiveOperationException {
    @SuppressWarnings("unchecked")
    Map<String, Supplier<List<Object>>> cases =
        (Map<String, Supplier<List<Object>>>) invoke("cases");
    return cases.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      List<Object> pair = entry.getValue().get();
                      assertThat(pair.get(0)).isEqualTo(pair.get(1));
                    }));
  }

  /** The forms that {@code docs/types.md} promises. */
  @Test
  void valuesHaveTheDocumentedForms() throws ReflectiveOperationException {
    @SuppressWarnings("unchecked")
    Map<String, AttributeValue> item = (Map<String, AttributeValue>) invoke("stored");
    assertThat(item).doesNotContainKeys("string", "ignoredInt", "ignoredString");
    assertThat(text(item, "the text")).isEqualTo("text");
    assertThat(text(item, "kind")).isEqualTo("LARGE");
    assertThat(text(item, "uuid")).isEqualTo("00000000-0000-0001-0000-000000000001");
    assertThat(text(item, "at")).isEqualTo("2024-03-01T12:00:00.000000000Z");
    assertThat(text(item, "localDate")).isEqualTo("2024-03-01");
    assertThat(text(item, "localDateTime")).isEqualTo("2024-03-01T12:00:00.000000000");
    assertThat(text(item, "offsetDateTime")).isEqualTo("2024-03-01T12:00:00.000000000Z+02:00");
    assertThat(text(item, "zonedDateTime"))
        .isEqualTo("2024-03-01T12:00:00.000000000Z+01:00[Europe/Paris]");
    assertThat(number(item, "decimal")).isEqualTo("12.5");
    assertThat(number(item, "duration")).isEqualTo("1.5");
    assertThat(number(item, "primitiveDouble")).isEqualTo("1.5");
    assertThat(item.get("primitiveBoolean")).isInstanceOf(AttributeValue.Bool.class);
    assertThat(item.get("byteBuffer")).isInstanceOf(AttributeValue.B.class);
    assertThat(item.get("part")).isInstanceOf(AttributeValue.M.class);
    assertThat(item.get("parts")).isInstanceOf(AttributeValue.L.class);
    assertThat(item.get("kinds")).isInstanceOf(AttributeValue.SS.class);
    assertThat(item.get("numbers")).isInstanceOf(AttributeValue.NS.class);
    assertThat(item.get("binaries")).isInstanceOf(AttributeValue.BS.class);
  }

  @Test
  void aMissingBoxedKeyIsAValidationError() {
    assertThatThrownBy(() -> invoke("writeMissingKey"))
        .hasCauseInstanceOf(ValidationException.class);
  }

  @TestFactory
  Stream<DynamicTest> nullsInSetsAndMapKeysAreValidationErrors()
      throws ReflectiveOperationException {
    @SuppressWarnings("unchecked")
    List<Runnable> refused = (List<Runnable>) invoke("refused");
    assertThat(refused).hasSize(3);
    return refused.stream()
        .map(
            write ->
                DynamicTest.dynamicTest(
                    "refused",
                    () -> assertThatThrownBy(write::run).isInstanceOf(ValidationException.class)));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return ((AttributeValue.S) item.get(name)).value();
  }

  private static String number(Map<String, AttributeValue> item, String name) {
    return ((AttributeValue.N) item.get(name)).text();
  }

  private static Object invoke(String method) throws ReflectiveOperationException {
    return roundTrip.getMethod(method).invoke(null);
  }
}
