package io.pressmark.chronicle.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyDiskTest {
  @TempDir Path directory;

  private void work(Disk disk) throws IOException {
    try (DiskFile file = disk.create(directory.resolve("a"))) {
      file.write(0, ByteBuffer.wrap("text".getBytes(UTF_8)));
      file.force();
    }
    disk.rename(directory.resolve("a"), directory.resolve("b"));
    disk.forceDirectory(directory);
  }

  @Test
  void itCounts() throws IOException {
    FaultyDisk disk = FaultyDisk.counting(Disk.system());
    work(disk);
    assertThat(disk.operations()).isEqualTo(5);
    assertThat(disk.failed()).isEmpty();
  }

  @Test
  void eachOperationFailsOnce() throws IOException {
    String[] failed = {"create a", "write a", "force a", "rename to b", "force directory"};
    for (Fault fault : Fault.values()) {
      for (int i = 1; i <= failed.length; i++) {
        FaultyDisk disk = FaultyDisk.failingAt(Disk.system(), i, fault);
        assertThatThrownBy(() -> work(disk))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("told to fail");
        assertThat(disk.failed()).startsWith(i + ": " + failed[i - 1]).endsWith(fault.name());
        work(disk);
      }
    }
  }

  @Test
  void aPartialWriteWritesHalf() throws IOException {
    FaultyDisk disk = FaultyDisk.failingAt(Disk.system(), 2, Fault.PARTIAL);
    assertThatThrownBy(() -> work(disk)).isInstanceOf(IOException.class);
    assertThat(directory.resolve("a")).hasContent("te");
  }

  @Test
  void aPartialRenameIsDone() throws IOException {
    Files.writeString(directory.resolve("a"), "");
    FaultyDisk disk = FaultyDisk.failingAt(Disk.system(), 1, Fault.PARTIAL);
    assertThatThrownBy(() -> disk.rename(directory.resolve("a"), directory.resolve("b")))
        .isInstanceOf(IOException.class);
    assertThat(directory.resolve("b")).exists();
  }
}
