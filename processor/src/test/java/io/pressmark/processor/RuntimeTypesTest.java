package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.palantir.javapoet.ClassName;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.generated.GeneratedCode;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.model.StoredType;
import io.pressmark.processor.write.RuntimeTypes;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The names that generated code uses are those of the runtime. */
class RuntimeTypesTest {
  @ParameterizedTest
  @MethodSource("runtimeTypes")
  void everyRuntimeTypeExists(ClassName name) {
    assertThatCode(() -> Class.forName(name.reflectionName())).doesNotThrowAnyException();
  }

  static List<ClassName> runtimeTypes() {
    return RuntimeTypes.all();
  }

  @Test
  void theListIsComplete() throws IllegalAccessException {
    for (Field field : RuntimeTypes.class.getFields()) {
      if (field.getType() != ClassName.class) {
        continue;
      }
      assertThat(RuntimeTypes.all()).contains((ClassName) field.get(null));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFormCanBeWrittenAndRead(ScalarForm form) {
    assertThat(methods(ItemWriter.class)).contains(form.writeMethod());
    assertThat(methods(ItemReader.class)).contains(form.readMethod());
    if (form.storedType().isKeyType()) {
      assertThat(methods(KeyWriter.class)).contains(form.writeMethod());
    }
  }

  @ParameterizedTest
  @EnumSource
  void keyTypesAreTheRuntimesScalarTypes(StoredType type) {
    List<String> names = Arrays.stream(ScalarType.values()).map(Enum::name).toList();
    assertThat(names.contains(type.name())).isEqualTo(type.isKeyType());
  }

  @Test
  void theRuntimeSupportsWhatIsGenerated() {
    assertThat(GeneratedCode.CURRENT).isEqualTo(RuntimeTypes.CONTRACT_VERSION);
  }

  private static List<String> methods(Class<?> type) {
    return Arrays.stream(type.getMethods()).map(Method::getName).toList();
  }
}
