package io.pressmark.chronicle.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.files.DictionaryFile.Tail;
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

  private DictionaryFile open(Tail tail) {
    return DictionaryFile.open(directory, tail, Disk.system());
  }

  private byte[] written() throws IOException {
    try (DictionaryFile file = DictionaryFile.create(directory, Disk.system())) {
      file.append(1, 0, "name");
      file.append(2, 0, "größe");
      file.append(1, 1, "x".repeat(255));
    }
    return Files.readAllBytes(path());
  }

  @Test
  void namesAreKeptByTable() throws IOException {
    written();
    try (DictionaryFile file = open(Tail.CUT_OFF)) {
      assertThat(file.names(1)).containsExactly("name", "x".repeat(255));
      assertThat(file.names(2)).containsExactly("größe");
      assertThat(file.names(3)).isEmpty();
      file.append(2, 1, "later");
    }
    try (DictionaryFile file = open(Tail.CUT_OFF)) {
      assertThat(file.names(2)).containsExactly("größe", "later");
    }
  }

  @Test
  void aCountedFileThatWasCutBetweenRecordsIsDamaged() throws IOException {
    byte[] content = written();
    try (DictionaryFile file = open(Tail.CUT_OFF)) {
      file.writeCount();
      file.writeCount();
    }
    byte[] counted = Files.readAllBytes(path());
    assertThat(counted).hasSize(content.length + 2 + 2 + 4 + 6 + 4);
    try (DictionaryFile file = open(Tail.NONE)) {
      assertThat(file.names(1)).hasSize(2);
      file.append(1, 2, "more");
      file.writeCount();
    }
    try (DictionaryFile file = open(Tail.NONE)) {
      assertThat(file.names(1)).hasSize(3);
    }
    for (byte[] cut : List.of(content, Arrays.copyOf(content, FileHeadDescriptor.LENGTH))) {
      Files.write(path(), cut);
      assertThatThrownBy(() -> open(Tail.NONE))
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContaining("offset " + cut.length);
    }
    // A record is missing in the middle.
    byte[] without = Arrays.copyOf(content, content.length + 18);
    System.arraycopy(counted, content.length, without, content.length, 18);
    int first = 2 + 2 + 4 + 6 + 4;
    System.arraycopy(without, 32 + first, without, 32, without.length - 32 - first);
    Files.write(path(), Arrays.copyOf(without, without.length - first));
    assertThatThrownBy(() -> open(Tail.NONE)).isInstanceOf(StoreCorruptException.class);
  }

  @Test
  void aTornTailIsCutAtEveryLength() throws IOException {
    byte[] content = written();
    List<String> whole = List.of("name", "x".repeat(255));
    int lastRecord = 2 + 2 + 4 + 6 + 255;
    for (int length = content.length - lastRecord; length < content.length; length++) {
      Files.write(path(), Arrays.copyOf(content, length));
      if (length > content.length - lastRecord) {
        assertThatThrownBy(() -> open(Tail.NONE)).isInstanceOf(StoreCorruptException.class);
      }
      try (DictionaryFile file = open(Tail.CUT_OFF)) {
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
    for (int zeros : new int[] {1, 2, 8, 9, 300, 4096}) {
      Files.write(path(), Arrays.copyOf(content, content.length + zeros));
      for (Tail tail : List.of(Tail.NONE, Tail.CUT_OFF)) {
        assertThatThrownBy(() -> open(tail))
            .isInstanceOf(StoreCorruptException.class)
            .hasMessageContaining("offset " + content.length);
      }
      try (DictionaryFile file = open(Tail.ZEROS)) {
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
    assertThatThrownBy(() -> open(Tail.ZEROS))
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
      assertThatThrownBy(() -> open(Tail.NONE))
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContainingAll(path().toString(), "offset 32");
    }
  }

  @Test
  void aWrongLengthOfTheLastRecordIsDamage() throws IOException {
    byte[] content = written();
    int lastRecord = content.length - (2 + 2 + 4 + 6 + 255);
    for (int bit = 0; bit < Short.SIZE; bit++) {
      byte[] flipped = content.clone();
      flipped[lastRecord + bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(path(), flipped);
      assertThatThrownBy(() -> open(Tail.ZEROS)).isInstanceOf(StoreCorruptException.class);
    }
  }

  @Test
  void aMissingFileIsNoNewOne() {
    assertThatThrownBy(() -> open(Tail.NONE))
        .isInstanceOf(StoreCorruptException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void anInterruptedThreadAppendsAllTheSame() throws IOException {
    try (DictionaryFile file = DictionaryFile.create(directory, Disk.system())) {
      Thread.currentThread().interrupt();
      file.append(1, 0, "a");
      assertThat(Thread.interrupted()).isTrue();
      file.append(1, 1, "b");
    }
    try (DictionaryFile file = open(Tail.CUT_OFF)) {
      assertThat(file.names(1)).containsExactly("a", "b");
    }
  }

  @Test
  void idsComeInOrder() {
    try (DictionaryFile file = DictionaryFile.create(directory, Disk.system())) {
      assertThatThrownBy(() -> file.append(1, 1, "early"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
