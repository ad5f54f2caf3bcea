package io.pressmark.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.pressmark.annotation.Table;
import io.pressmark.core.Database;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.NullMarked;

/** Compiles sources as a user would: with the processor, against annotations and runtime alone. */
final class Compiling {
  static final Path RESOURCES = Path.of("src", "test", "resources");

  private Compiling() {}

  /** Claims annotations of Lombok's, as Lombok does, and completes nothing. */
  private static final class LombokClaims extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("lombok.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    // Unclaimed, javac warns that nobody processes them.
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return true;
    }
  }

  /** Compiles with every warning on, and every warning an error. */
  static Compilation strictly(List<JavaFileObject> sources) {
    return compiler(new PressmarkProcessor(), new LombokClaims())
        .withOptions("-Xlint:all", "-Werror")
        .compile(sources);
  }

  /** Compiles with every warning on. */
  static Compilation leniently(List<JavaFileObject> sources) {
    return compiler(new PressmarkProcessor(), new LombokClaims())
        .withOptions("-Xlint:all")
        .compile(sources);
  }

  static Compiler compiler(Processor... processors) {
    return Compiler.javac().withProcessors(processors).withClasspath(classPath());
  }

  /** All Java files below a folder, in a stable order. */
  static List<JavaFileObject> sourcesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(Compiling::source)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders directly below one, in a stable order. */
  static List<Path> foldersIn(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject source(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<File> classPath() {
    return Stream.of(Table.class, Database.class, NullMarked.class).map(Compiling::home).toList();
  }

  private static File home(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
