package io.pressmark.chronicle;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that a store, or a directory, holds, for comparison. */
public final class Contents {
  private Contents() {}

  /** The items of every table. */
  public static Map<String, Set<Map<String, AttributeValue>>> of(ItemStore store) {
    Map<String, Set<Map<String, AttributeValue>>> all = new TreeMap<>();
    for (String name : store.tableNames()) {
      all.put(
          name, new HashSet<>(new AttributeMapTable(store.table(name)).scanAll(TableScan.all())));
    }
    return all;
  }

  /** The bytes of every extent of a store. */
  public static long extentBytes(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".cm"))
          .mapToLong(Contents::size)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the files of a directory that nobody changes meanwhile. */
  public static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Deletes a directory and its files, if it is there. */
  public static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }

  /** Each file's name and bytes, but for the lock. */
  public static Map<String, byte[]> files(Path directory) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        if (!file.endsWith("LOCK")) {
          all.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return all;
  }
}
