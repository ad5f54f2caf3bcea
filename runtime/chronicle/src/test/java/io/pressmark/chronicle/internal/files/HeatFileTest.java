package io.pressmark.chronicle.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeatFileTest {
  @TempDir Path directory;

  private final UUID store = UUID.randomUUID();

  private HeatFile file() {
    return new HeatFile(directory, Disk.system(), store);
  }

  @Test
  void whatAnotherStoreWroteIsPassedOver() throws IOException {
    new HeatFile(directory, Disk.system(), UUID.randomUUID()).write(List.of(entry(new byte[3])));
    assertThat(file().read()).isEmpty();
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    file().write(List.of(new HeatFile.Entry(3, 77, new byte[] {1, 2}), entry(new byte[2048])));
    List<HeatFile.Entry> found = file().read();
    assertThat(found).hasSize(2);
    assertThat(found.get(0).table()).isEqualTo(3);
    assertThat(found.get(0).count()).isEqualTo(77);
    assertThat(found.get(0).key()).containsExactly(1, 2);
    assertThat(found.get(1).key()).hasSize(2048);
  }

  @Test
  void withoutTheFileNothingIsKnown() {
    assertThat(file().read()).isEmpty();
  }

  @Test
  void aDamagedFileIsPassedOver() throws IOException {
    file().write(List.of(entry(new byte[] {5, 6, 7})));
    Path path = directory.resolve(HeatFile.NAME);
    byte[] whole = Files.readAllBytes(path);
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 1;
      Files.write(path, flipped);
      assertThat(file().read()).as("byte %d", i).isEmpty();
      Files.write(path, Arrays.copyOf(whole, i));
      assertThat(file().read()).as("%d bytes", i).isEmpty();
    }
  }

  private static HeatFile.Entry entry(byte[] key) {
    return new HeatFile.Entry(1, 1, key);
  }
}
