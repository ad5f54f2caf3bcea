package io.pressmark.chronicle.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import io.pressmark.chronicle.internal.files.MappedFile;
import io.pressmark.chronicle.internal.memory.Memory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerLossDiskTest {
  private static final int RUNS = 200;

  @TempDir Path directory;
  private Path root;
  private int disks;

  @BeforeEach
  void root() {
    root = directory.resolve("root");
  }

  private interface Work {
    void on(Disk disk) throws IOException;
  }

  private interface Look {
    String at(Path left) throws IOException;
  }

  /** What can be seen after the power went, over many runs of the same work. */
  private Set<String> outcomes(Work work, Look look) throws IOException {
    Set<String> seen = new TreeSet<>();
    for (int seed = 0; seed < RUNS; seed++) {
      int run = disks++;
      root = directory.resolve("root" + run);
      PowerLossDisk disk = new PowerLossDisk(root, directory.resolve("graves" + run));
      work.on(disk);
      Path left = directory.resolve("left" + run);
      disk.crash(new Random(seed), left);
      seen.add(look.at(left));
    }
    return seen;
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).strip() : "none";
  }

  private static void write(DiskFile file, String text) throws IOException {
    file.write(0, ByteBuffer.wrap(text.getBytes(UTF_8)));
  }

  private void make(Disk disk, String name, String text) throws IOException {
    try (DiskFile file = disk.create(root.resolve(name))) {
      write(file, text);
      file.force();
    }
    disk.forceDirectory(root);
  }

  @Test
  void whatWasForcedStays() throws IOException {
    assertThat(outcomes(disk -> make(disk, "a", "old"), left -> text(left.resolve("a"))))
        .containsExactly("old");
  }

  @Test
  void whatWasNotForcedIsThereOrNot() throws IOException {
    Work work =
        disk -> {
          make(disk, "a", "old");
          try (DiskFile file = disk.open(root.resolve("a"))) {
            write(file, "new");
          }
        };
    assertThat(outcomes(work, left -> text(left.resolve("a")))).containsExactly("new", "old");
  }

  @Test
  void eachPageGoesItsOwnWay() throws IOException {
    Work work =
        disk -> {
          make(disk, "a", "x".repeat(2 * 4096));
          try (DiskFile file = disk.open(root.resolve("a"))) {
            write(file, "y".repeat(2 * 4096));
          }
        };
    assertThat(outcomes(work, left -> text(left.resolve("a")).replaceAll("(.)\\1+", "$1")))
        .containsExactly("x", "xy", "y", "yx");
  }

  @Test
  void aNameNeedsItsDirectoryForced() throws IOException {
    Work work =
        disk -> {
          try (DiskFile file = disk.create(root.resolve("a"))) {
            write(file, "text");
            file.force();
          }
        };
    assertThat(outcomes(work, left -> text(left.resolve("a")))).containsExactly("none", "text");
  }

  @Test
  void aReplacementIsWholeAndLastsOnceTheDirectoryIsForced() throws IOException {
    Work replace =
        disk -> {
          make(disk, "a", "old");
          try (DiskFile file = disk.create(root.resolve("b"))) {
            write(file, "new");
            file.force();
          }
          disk.rename(root.resolve("b"), root.resolve("a"));
        };
    assertThat(outcomes(replace, left -> text(left.resolve("a")))).containsExactly("new", "old");
    Work forced =
        disk -> {
          replace.on(disk);
          disk.forceDirectory(root);
        };
    assertThat(outcomes(forced, left -> text(left.resolve("a")) + text(left.resolve("b"))))
        .containsExactly("newnone");
  }

  @Test
  void whatWasDeletedMayComeBack() throws IOException {
    Work work =
        disk -> {
          make(disk, "a", "text");
          disk.delete(root.resolve("a"));
        };
    assertThat(outcomes(work, left -> text(left.resolve("a")))).containsExactly("none", "text");
  }

  @Test
  void aMappingIsForcedInParts() throws IOException {
    Work work =
        disk -> {
          make(disk, "a", "x".repeat(2 * 4096));
          try (DiskFile file = disk.open(root.resolve("a"));
              MappedFile mapping = file.map(0, 2 * 4096)) {
            Memory.putByte(mapping.address(), (byte) 'y');
            Memory.putByte(mapping.address() + 4096, (byte) 'z');
            mapping.force(0, 1);
          }
        };
    assertThat(outcomes(work, left -> text(left.resolve("a")).replaceAll("x+", "x")))
        .containsExactly("yx", "yxzx");
  }

  @Test
  void filesOfOthersMayBeLostUntilTheyAreForced() throws IOException {
    Work work = disk -> Files.writeString(root.resolve("a"), "text");
    assertThat(outcomes(work, left -> text(left.resolve("a")))).contains("none", "text");
    Work forced =
        disk -> {
          work.on(disk);
          try (DiskFile file = disk.open(root.resolve("a"))) {
            file.force();
          }
          disk.forceDirectory(root);
        };
    assertThat(outcomes(forced, left -> text(left.resolve("a")))).containsExactly("text");
  }

  @Test
  void aDirectoryIsRenamedWithWhatIsInIt() throws IOException {
    Work work =
        disk -> {
          disk.createDirectories(root.resolve("d"));
          make(disk, "d/a", "text");
          disk.rename(root.resolve("d"), root.resolve("e"));
        };
    assertThat(outcomes(work, left -> text(left.resolve("d/a")) + text(left.resolve("e/a"))))
        .containsExactly("nonetext", "textnone");
  }

  @Test
  void whatTheSystemWroteBackByItselfIsThereOrNot() throws IOException {
    Random random = new Random(1);
    Work work =
        disk -> {
          make(disk, "a", "1");
          for (String text : new String[] {"2", "3"}) {
            try (DiskFile file = disk.open(root.resolve("a"))) {
              write(file, text);
            }
            for (int i = 0; i < 4; i++) {
              ((PowerLossDisk) disk).writeBack(random);
            }
          }
        };
    assertThat(outcomes(work, left -> text(left.resolve("a")))).containsExactly("1", "2", "3");
  }

  @Test
  void nothingWorksWithoutPower() throws IOException {
    PowerLossDisk disk = new PowerLossDisk(root, directory.resolve("graves"));
    make(disk, "a", "text");
    try (DiskFile file = disk.open(root.resolve("a"))) {
      disk.crash(new Random(1), directory.resolve("left"));
      assertThatThrownBy(file::force).hasMessage("the power is off");
      assertThatThrownBy(() -> disk.delete(root.resolve("a"))).hasMessage("the power is off");
    }
  }
}
