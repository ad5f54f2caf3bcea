package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores to files and back. */
final class BackupRestoreTest {
  @TempDir Path directory;
  private Path store;
  private Path file;
  private Path restored;

  @BeforeEach
  void makeStore() {
    store = SampleStore.in(directory.resolve("store"));
    file = directory.resolve("store.backup");
    restored = directory.resolve("restored");
  }

  @Test
  void aStoreComesBackFromItsBackup() {
    Cli.Result backup = Cli.run("backup", store, file);
    assertThat(backup.err()).isEmpty();
    assertThat(backup.out()).startsWith("Wrote 42 items to " + file + " (");
    assertThat(backup.exitCode()).isZero();

    Cli.Result restore = Cli.run("restore", file, restored);
    assertThat(restore.err()).isEmpty();
    assertThat(restore.out()).isEqualTo("Restored 42 items into " + restored + "\n");
    assertThat(restore.exitCode()).isZero();

    assertThat(Cli.run("verify", restored).exitCode()).isZero();
    for (String table : new String[] {"files", "names", "readings"}) {
      assertThat(Cli.run("scan", restored, table).lines())
          .containsExactlyInAnyOrderElementsOf(Cli.run("scan", store, table).lines());
    }
  }

  @Test
  void nothingIsReplaced() throws IOException {
    Files.writeString(file, "mine");
    Cli.Result backup = Cli.run("backup", store, file);
    assertThat(backup.err())
        .isEqualTo("pressmark: The file " + file + " exists; name another one\n");
    assertThat(backup.exitCode()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("mine");

    Files.delete(file);
    assertThat(Cli.run("backup", store, file).exitCode()).isZero();
    Cli.Result restore = Cli.run("restore", file, store);
    assertThat(restore.err()).startsWith("pressmark: There is a store in " + store + " already");
    assertThat(restore.exitCode()).isEqualTo(2);
    assertThat(Cli.run("restore", directory.resolve("none"), restored).exitCode()).isEqualTo(5);
  }

  @Test
  void aDirectoryThatHoldsSomethingElseIsLeftAlone() throws IOException {
    Cli.run("backup", store, file);
    Files.createDirectory(restored);
    Files.writeString(restored.resolve("notes.txt"), "mine");
    assertThat(Cli.run("restore", file, restored).exitCode()).isEqualTo(1);
    assertThat(restored.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void interruptedNothingIsThere() {
    Cli backup = new Cli();
    backup.stop().stop();
    assertThat(backup.go("backup", store, file).exitCode()).isEqualTo(130);
    assertThat(directory).isDirectoryNotContaining("glob:**store.backup*");

    assertThat(Cli.run("backup", store, file).exitCode()).isZero();
    Cli restore = new Cli();
    restore.stop().stop();
    assertThat(restore.go("restore", file, restored).exitCode()).isEqualTo(130);
    assertThat(directory).isDirectoryNotContaining("glob:**restored*");
  }

  @Test
  void aDamagedBackupIsRefusedByItsPlace() throws IOException {
    Cli.run("backup", store, file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Cli.Result result = Cli.run("restore", file, restored);
    assertThat(result.err()).startsWith("pressmark: ").contains(file.toString());
    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(restored).doesNotExist();
  }
}
