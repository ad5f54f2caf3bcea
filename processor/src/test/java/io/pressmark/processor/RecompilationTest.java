package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.annotation.Table;
import io.pressmark.core.Database;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiling one class again, the others being there as class files, writes what comes from that
 * class and nothing else: what an incremental build does.
 */
class RecompilationTest {
  @TempDir Path directory;

  @Test
  void oneClassLeadsToItsOwnFilesOnly() throws IOException, URISyntaxException {
    Path order =
        source(
            "Order",
            "@Table(\"orders\") public record Order(@PartitionKey String id, @SortKey int number,"
                + " Part part) {}");
    Path player =
        source("Player", "@Table(\"players\") public record Player(@PartitionKey String id) {}");
    Path part = source("Part", "public record Part(String name, int size) {}");
    Path first = Files.createDirectory(directory.resolve("first"));
    compile(List.of(order, player, part), first, List.of());
    assertThat(files(first))
        .containsExactly(
            "OrderAttributes.java",
            "OrderKey.java",
            "OrderRepository.java",
            "OrderSchema.java",
            "PlayerAttributes.java",
            "PlayerRepository.java",
            "PlayerSchema.java");

    // An incremental build removes what a class led to before it compiles that class again.
    Path kept = Files.createDirectories(directory.resolve("kept").resolve("test"));
    try (Stream<Path> compiled = Files.list(first.resolve("test"))) {
      for (Path file : compiled.toList()) {
        if (!file.getFileName().toString().startsWith("Order")) {
          Files.copy(file, kept.resolve(file.getFileName()));
        }
      }
    }
    Path second = Files.createDirectory(directory.resolve("second"));
    compile(List.of(order), second, List.of(kept.getParent().toFile()));
    assertThat(files(second))
        .containsExactly(
            "OrderAttributes.java", "OrderKey.java", "OrderRepository.java", "OrderSchema.java");
    for (String file : files(second)) {
      assertThat(Files.readString(second.resolve("test").resolve(file)))
          .as(file)
          .isEqualTo(Files.readString(first.resolve("test").resolve(file)));
    }

    Path third = Files.createDirectory(directory.resolve("third"));
    compile(List.of(part), third, List.of(first.toFile()));
    assertThat(files(third)).isEmpty();
  }

  @Test
  void aProjectionOfATableInAJarLeadsToItsOwnFileOnly() throws IOException, URISyntaxException {
    Path order =
        source(
            "Order",
            "@Table(\"orders\") public record Order(@PartitionKey String id, @SortKey int number,"
                + " Part part, double total) { public record Part(String name, int size) {} }");
    Path library = Files.createDirectory(directory.resolve("library"));
    compile(List.of(order), library, List.of());
    Path jar = jar(library);

    Path part =
        source(
            "client",
            "OrderPart",
            "import test.Order;\n"
                + "@ProjectionOf(Order.class) public record OrderPart("
                + "int number, Order.Part part, java.util.Optional<Double> total) {}");
    Path output = Files.createDirectory(directory.resolve("output"));
    compile(List.of(part), output, List.of(jar.toFile()));
    assertThat(files(output)).containsExactly("OrderPartProjection.java");
    assertThat(output.resolve("client/OrderPartProjection.class")).exists();
  }

  private Path jar(Path classes) throws IOException {
    Path jar = directory.resolve("library.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> walk = Files.walk(classes)) {
      for (Path file : walk.filter(each -> each.toString().endsWith(".class")).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  private Path source(String name, String type) throws IOException {
    return source("test", name, type);
  }

  private Path source(String inPackage, String name, String type) throws IOException {
    Path file = directory.resolve(name + ".java");
    Files.writeString(
        file, "package " + inPackage + ";\nimport io.pressmark.annotation.*;\n" + type + "\n");
    return file;
  }

  private static void compile(List<Path> sources, Path output, List<File> classPath)
      throws IOException, URISyntaxException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<File> path =
          Stream.concat(
                  classPath.stream(),
                  Stream.of(Table.class, Database.class, NullMarked.class)
                      .map(RecompilationTest::home))
              .toList();
      files.setLocation(StandardLocation.CLASS_PATH, path);
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
      files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(output.toFile()));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              null,
              List.of("-Xlint:all", "-Werror"),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new PressmarkProcessor()));
      assertThat(task.call()).isTrue();
    }
  }

  private static Set<String> files(Path output) throws IOException {
    try (Stream<Path> walk = Files.walk(output)) {
      return walk.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static File home(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
