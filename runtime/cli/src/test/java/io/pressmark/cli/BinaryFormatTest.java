package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables to files and back, in the binary format. */
final class BinaryFormatTest {
  @TempDir Path directory;
  private Path store;
  private Path file;

  @BeforeEach
  void makeStore() {
    store = SampleStore.in(directory.resolve("store"));
    file = directory.resolve("readings.bin");
  }

  @Test
  void aTableComesBackFromItsFile() {
    Cli.Result exported = Cli.run("export", store, "readings", file, "--format=binary");
    assertThat(exported.err()).isEmpty();
    assertThat(exported.out()).isEqualTo("Exported 40 items of table readings to " + file + "\n");
    assertThat(exported.exitCode()).isZero();

    Cli.Result imported = Cli.run("import", store, "copy", file, "-f", "binary");
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).isEqualTo("Imported 40 items into table copy\n");
    assertThat(imported.exitCode()).isZero();
    assertThat(Cli.run("scan", store, "copy").lines())
        .containsExactlyInAnyOrderElementsOf(Cli.run("scan", store, "readings").lines());
    assertThat(Cli.run("verify", store).exitCode()).isZero();
  }

  @Test
  void aTableComesBackFromABackup() {
    Cli.run("backup", store, file);
    assertThat(Cli.run("import", store, "files", file, "--format=binary").out())
        .isEqualTo("Imported 1 item into table files\n");
  }

  @Test
  void aFileIsReplacedWhenAskedFor() throws IOException {
    Files.writeString(file, "mine");
    assertThat(Cli.run("export", store, "readings", file, "--format=binary").exitCode())
        .isEqualTo(2);
    assertThat(file).hasContent("mine");
    assertThat(
            Cli.run("export", store, "readings", file, "--format=binary", "--overwrite").exitCode())
        .isZero();
    assertThat(Cli.run("import", store, "copy", file, "--format=binary").exitCode()).isZero();
    assertThat(directory).isDirectoryNotContaining("glob:**.replacement");
  }

  @Test
  void interruptedNothingIsThere() {
    Cli export = new Cli();
    export.stop().stop();
    assertThat(export.go("export", store, "readings", file, "--format=binary").exitCode())
        .isEqualTo(130);
    assertThat(directory).isDirectoryNotContaining("glob:**readings.bin*");

    Cli.run("export", store, "readings", file, "--format=binary");
    Cli imported = new Cli();
    imported.stop().stop();
    assertThat(imported.go("import", store, "copy", file, "--format=binary").exitCode())
        .isEqualTo(130);
    assertThat(Cli.run("scan", store, "copy").exitCode()).isEqualTo(5);
  }

  @Test
  void aDamagedFileImportsNothing() throws IOException {
    Cli.run("export", store, "readings", file, "--format=binary");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Cli.Result result = Cli.run("import", store, "copy", file, "--format=binary");
    assertThat(result.err()).startsWith("pressmark: ").contains(file.toString());
    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(Cli.run("scan", store, "copy").exitCode()).isEqualTo(5);
  }

  @Test
  void streamsAndKeysAreNotForIt() {
    assertThat(Cli.run("export", store, "readings", "-", "--format=binary").exitCode())
        .isEqualTo(2);
    assertThat(Cli.run("import", store, "copy", "-", "--format=binary").exitCode()).isEqualTo(2);
    Cli.run("export", store, "readings", file, "--format=binary");
    assertThat(
            Cli.run("import", store, "copy", file, "--format=binary", "--partition-key=a:S").err())
        .contains("leave --partition-key out");
    assertThat(Cli.run("export", store, "readings", file, "--format=xml").err())
        .contains("Invalid value for option '--format'");
  }
}
