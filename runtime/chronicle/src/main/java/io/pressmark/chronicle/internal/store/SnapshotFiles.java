package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.Disk;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the snapshots in a store's directory. */
final class SnapshotFiles {
  private static final Pattern NAME = Pattern.compile("snapshot-([0-9]{1,9})(\\.partial)?");

  private SnapshotFiles() {}

  static Path file(Path directory, int number) {
    return directory.resolve("snapshot-" + number);
  }

  /** Deletes all snapshots but one, whole or not. */
  static void deleteAllBut(Path directory, int number, Disk disk) throws IOException {
    Path kept = file(directory, number);
    for (Path file : all(directory)) {
      if (!file.equals(kept)) {
        disk.delete(file);
      }
    }
  }

  /** A number that no snapshot has. */
  static int next(Path directory) throws IOException {
    int last = 0;
    for (Path file : all(directory)) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (name.matches()) {
        last = Math.max(last, Integer.parseInt(name.group(1)));
      }
    }
    return last + 1;
  }

  private static List<Path> all(Path directory) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "snapshot-*")) {
      for (Path file : files) {
        if (NAME.matcher(file.getFileName().toString()).matches()) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /** Whether there is a file of that number. */
  static boolean exists(Path directory, int number) {
    return Files.exists(file(directory, number));
  }
}
