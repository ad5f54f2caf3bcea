package io.pressmark.chronicle.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.StoreCorruptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryFileTest {
  @TempDir Path directory;

  private Path path() {
    return directory.resolve(DictionaryFile.NAME);
  }

  private byte[] written() throws IOException {
    try (DictionaryFile file = DictionaryFile.open(directory, true)) {
      file.append(1, 0, "name");
      file.append(2, 0, "größe");
      file.append(1, 1, "x".repeat(255));
    }
    return Files.readAllBytes(path());
  }

  @Test
  void namesAreKeptByTable() throws IOException {
    written();
    try (DictionaryFile file = DictionaryFile.open(directory, false)) {
      assertThat(file.names(1)).containsExactly("name", "x".repeat(255));
      assertThat(file.names(2)).containsExactly("größe");
      assertThat(file.names(3)).isEmpty();
      file.append(2, 1, "later");
    }
    try (DictionaryFile file = DictionaryFile.open(directory, false)) {
      assertThat(file.names(2)).containsExactly("größe", "later");
    }
  }

  @Test
  void aTornTailIsCutAtEveryLength() throws IOException {
    byte[] content = written();
    List<String> whole = List.of("name", "x".repeat(255));
    int lastRecord = 2 + 4 + 6 + 255;
    for (int length = content.length - lastRecord; length < content.length; length++) {
      Files.write(path(), Arrays.copyOf(content, length));
      try (DictionaryFile file = DictionaryFile.open(directory, false)) {
        assertThat(file.names(1)).isEqualTo(whole.subList(0, 1));
        assertThat(file.names(2)).containsExactly("größe");
        file.append(1, 1, whole.get(1));
      }
      assertThat(Files.readAllBytes(path())).isEqualTo(content);
    }
  }

  @Test
  void zerosUpToTheEndAreCut() throws IOException {
    byte[] content = written();
    for (int zeros : new int[] {1, 2, 6, 7, 300, 4096}) {
      Files.write(path(), Arrays.copyOf(content, content.length + zeros));
      try (DictionaryFile file = DictionaryFile.open(directory, false)) {
        assertThat(file.names(1)).containsExactly("name", "x".repeat(255));
      }
      assertThat(Files.readAllBytes(path())).isEqualTo(content);
    }
  }

  @Test
  void zerosBeforeARecordAreDamage() throws IOException {
    byte[] content = written();
    byte[] longer = Arrays.copyOf(content, content.length + 300);
    longer[longer.length - 1] = 1;
    Files.write(path(), longer);
    assertThatThrownBy(() -> DictionaryFile.open(directory, false))
        .isInstanceOf(StoreCorruptException.class)
        .hasMessageContaining("offset " + content.length);
  }

  @Test
  void damageInTheMiddleIsRefused() throws IOException {
    byte[] content = written();
    int firstRecord = FileHeadDescriptor.LENGTH;
    for (int at = firstRecord; at < firstRecord + 16; at++) {
      byte[] flipped = content.clone();
      flipped[at] ^= 1;
      Files.write(path(), flipped);
      assertThatThrownBy(() -> DictionaryFile.open(directory, false))
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContainingAll(path().toString(), "offset 32");
    }
  }

  @Test
  void aMissingFileIsNoNewOne() {
    assertThatThrownBy(() -> DictionaryFile.open(directory, false))
        .isInstanceOf(StoreCorruptException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void anInterruptedThreadAppendsAllTheSame() throws IOException {
    try (DictionaryFile file = DictionaryFile.open(directory, true)) {
      Thread.currentThread().interrupt();
      file.append(1, 0, "a");
      assertThat(Thread.interrupted()).isTrue();
      file.append(1, 1, "b");
    }
    try (DictionaryFile file = DictionaryFile.open(directory, false)) {
      assertThat(file.names(1)).containsExactly("a", "b");
    }
  }

  @Test
  void idsComeInOrder() {
    try (DictionaryFile file = DictionaryFile.open(directory, true)) {
      assertThatThrownBy(() -> file.append(1, 1, "early"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
