package io.pressmark.testkit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory for the files of a store, which goes with it. */
final class TemporaryDirectory {
  private TemporaryDirectory() {}

  static Path create() {
    try {
      return Files.createTempDirectory("pressmark-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No temporary directory can be made for the store of a test; give a place to write to"
              + " by -Djava.io.tmpdir",
          e);
    }
  }

  static void delete(Path directory) {
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                throws IOException {
              if (failure != null) {
                throw failure;
              }
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The temporary directory " + directory + " of a test cannot be deleted; delete it", e);
    }
  }
}
