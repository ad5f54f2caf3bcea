package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What Gradle's incremental compilation and the compiler's discovery of processors rely on. */
class OriginTest {
  @Test
  void everyFileHasTheTableTypeAsItsOneOrigin() {
    RecordingProcessor processor = new RecordingProcessor();
    Compilation compilation =
        Compiling.compiler(processor)
            .compile(
                JavaFileObjects.forSourceString(
                    "test.Order",
                    """
                    package test;
                    import io.pressmark.annotation.*;
                    @Table("orders")
                    record Order(@PartitionKey String id, @SortKey int number, Part part) {}
                    record Part(String name) {}
                    """));
    assertThat(compilation.errors()).isEmpty();
    assertThat(processor.origins)
        .isEqualTo(
            Map.of(
                "test.OrderAttributes", List.of("test.Order"),
                "test.OrderKey", List.of("test.Order"),
                "test.OrderRepository", List.of("test.Order"),
                "test.OrderSchema", List.of("test.Order")));
  }

  @Test
  void itIsDeclaredAsIsolating() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PressmarkProcessor.class.getResourceAsStream(
                    "/META-INF/gradle/incremental.annotation.processors"),
                StandardCharsets.UTF_8))) {
      assertThat(reader.lines()).containsExactly(PressmarkProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void theCompilerFindsIt() {
    assertThat(ServiceLoader.load(Processor.class))
        .hasAtLeastOneElementOfType(PressmarkProcessor.class);
  }

  /** Runs the processor with a filer that notes what comes from what. */
  private static final class RecordingProcessor extends AbstractProcessor {
    private final PressmarkProcessor processor = new PressmarkProcessor();
    private final Map<String, List<String>> origins = new TreeMap<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      Filer filer = recording(Filer.class, environment.getFiler(), null);
      processor.init(recording(ProcessingEnvironment.class, environment, filer));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }

    private <T> T recording(Class<T> type, T target, Filer filer) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                if (method.getName().equals("getFiler")) {
                  return filer;
                }
                if (method.getName().equals("createSourceFile")) {
                  Element[] elements = (Element[]) arguments[1];
                  origins.put(
                      arguments[0].toString(),
                      List.of(elements).stream().map(Object::toString).toList());
                }
                try {
                  return method.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }
  }
}
