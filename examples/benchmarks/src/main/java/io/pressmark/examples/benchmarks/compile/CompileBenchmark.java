package io.pressmark.examples.benchmarks.compile;

import io.pressmark.examples.benchmarks.TemporaryDirectory;
import io.pressmark.processor.PressmarkProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles many tables in one warm compiler, by turns without a processor, without one but with the
 * generated sources as if they had been written by hand, and with Pressmark's processor; prints the
 * medians. The second says what the compiler itself needs for the generated code.
 *
 * <pre>
 *   mvn -q -pl examples/benchmarks -am compile exec:exec \
 *     -Dbenchmark=io.pressmark.examples.benchmarks.compile.CompileBenchmark -Dbenchmarks="200 10"
 * </pre>
 */
public final class CompileBenchmark {
  private static final int WARM_UP = 3;

  private CompileBenchmark() {}

  /** Arguments: the number of tables, and how often to measure. */
  public static void main(String[] arguments) throws IOException {
    String[] words = String.join(" ", arguments).trim().split("\\s+");
    run(Integer.parseInt(words[0]), Integer.parseInt(words[1]), System.out::println);
  }

  static void run(int tables, int rounds, Consumer<String> output) throws IOException {
    List<JavaFileObject> sources = TableSources.of(tables);
    List<JavaFileObject> complete = new ArrayList<>(sources);
    complete.addAll(generatedOf(sources));
    List<Double> plain = new ArrayList<>();
    List<Double> written = new ArrayList<>();
    List<Double> processed = new ArrayList<>();
    for (int i = 0; i < rounds + Math.min(WARM_UP, rounds); i++) {
      boolean counts = i >= Math.min(WARM_UP, rounds);
      double without = compile(sources, List.of());
      double byHand = compile(complete, List.of());
      double with = compile(sources, List.of(new PressmarkProcessor()));
      if (counts) {
        plain.add(without);
        written.add(byHand);
        processed.add(with);
      }
    }
    output.accept(
        "| tables | plain (s) | generated code by hand (s) | with Pressmark (s) | added (s) |");
    output.accept("|---|---|---|---|---|");
    output.accept(
        String.format(
            Locale.ROOT,
            "| %d | %.2f | %.2f | %.2f | %.2f |",
            tables,
            median(plain),
            median(written),
            median(processed),
            median(processed) - median(plain)));
  }

  /** Compiles everything into a new directory; the seconds it took. */
  private static double compile(List<JavaFileObject> sources, List<Processor> processors)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (TemporaryDirectory directory = new TemporaryDirectory();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Path output = Files.createDirectories(directory.path().resolve("classes"));
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
      files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(output.toFile()));
      long start = System.nanoTime();
      List<String> options = processors.isEmpty() ? List.of("-proc:none") : List.of();
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, null, options, null, sources);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      if (!task.call()) {
        throw new IllegalStateException("The tables do not compile");
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  /** What the processor writes for these tables. */
  private static List<JavaFileObject> generatedOf(List<JavaFileObject> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> generated = new ArrayList<>();
    try (TemporaryDirectory directory = new TemporaryDirectory();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Path output = Files.createDirectories(directory.path().resolve("sources"));
      files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(output.toFile()));
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, null, List.of("-proc:only"), null, sources);
      task.setProcessors(List.of(new PressmarkProcessor()));
      if (!task.call()) {
        throw new IllegalStateException("The tables cannot be processed");
      }
      try (Stream<Path> all = Files.walk(output)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          generated.add(new SourceText(name, Files.readString(file)));
        }
      }
    }
    return generated;
  }

  private static double median(List<Double> seconds) {
    List<Double> sorted = new ArrayList<>(seconds);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
