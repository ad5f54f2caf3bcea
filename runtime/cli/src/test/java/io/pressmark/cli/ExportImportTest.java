package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables to files and back, as lines of DynamoDB JSON. */
final class ExportImportTest {
  private static final String[] READINGS_KEY = {
    "--partition-key", "sensor:S", "--sort-key", "at:N"
  };

  @TempDir Path directory;
  private Path store;
  private Path file;

  @BeforeEach
  void makeStore() {
    store = SampleStore.in(directory.resolve("store"));
    file = directory.resolve("readings.json");
  }

  @Test
  void aTableComesBackFromItsFile() throws IOException {
    Cli.Result exported = Cli.run("export", store, "readings", file);
    assertThat(exported.out()).isEqualTo("Exported 40 items of table readings to " + file + "\n");
    assertThat(exported.err()).isEmpty();
    assertThat(exported.exitCode()).isZero();
    assertThat(Files.readString(file)).isEqualTo(Cli.run("scan", store, "readings").out());

    Path copy = directory.resolve("copy");
    Cli.Result imported =
        Cli.run("import", copy, "readings", file, "--partition-key=sensor:S", "--sort-key=at:N");
    assertThat(imported.out()).isEqualTo("Imported 40 items into table readings\n");
    assertThat(imported.exitCode()).isZero();
    assertThat(Cli.run("scan", copy, "readings").lines())
        .containsExactlyInAnyOrderElementsOf(Cli.run("scan", store, "readings").lines());
  }

  @Test
  void theStandardStreamsDoAsWell() {
    Cli.Result exported = Cli.run("export", store, "readings", "-");
    assertThat(exported.out()).isEqualTo(Cli.run("scan", store, "readings").out());
    assertThat(exported.err()).isEmpty();

    Cli.Result imported =
        new Cli()
            .in(exported.out())
            .go("import", store, "copy", "-", "--partition-key=sensor:S", "--sort-key=at:N");
    assertThat(imported.out()).isEqualTo("Imported 40 items into table copy\n");
    assertThat(Cli.run("scan", store, "copy").lines()).hasSize(40);
  }

  @Test
  void importReplacesItemsByKeyAndLeavesOthers() {
    String line = "{\"Item\":{\"sensor\":{\"S\":\"attic\"},\"at\":{\"N\":\"1\"}}}";
    assertThat(new Cli().in(line).go("import", store, "readings", "-", "--quiet").out()).isEmpty();
    assertThat(Cli.run("query", store, "readings", "-k", "sensor=attic").lines())
        .hasSize(SampleStore.READINGS)
        .startsWith(line, SampleStore.line("attic", 2));
  }

  @Test
  void aFileThatIsThereIsNotReplacedUnasked() throws IOException {
    Files.writeString(file, "mine");
    Cli.Result refused = Cli.run("export", store, "readings", file);
    assertThat(refused.err())
        .isEqualTo("pressmark: The file " + file + " exists; --overwrite replaces it\n");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("mine");

    assertThat(Cli.run("export", store, "readings", file, "--overwrite").exitCode()).isZero();
    assertThat(Files.readAllLines(file)).hasSize(40);
  }

  @Test
  void aFileThatCannotBeMadeIsAFailure() {
    Cli.Result result = Cli.run("export", store, "readings", directory.resolve("no/such/file"));
    assertThat(result.err()).startsWith("pressmark: The directory of ").contains("does not exist");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(Cli.run("export", store, "readings", directory).exitCode()).isEqualTo(2);
  }

  @Test
  void anInterruptedExportLeavesNothing() {
    Cli cli = new Cli();
    cli.stop().stop();
    Cli.Result result = cli.go("export", store, "readings", file);
    assertThat(result.err()).isEqualTo("pressmark: Interrupted\n");
    assertThat(result.exitCode()).isEqualTo(130);
    assertThat(file).doesNotExist();
    assertThat(file.resolveSibling("readings.json.partial")).doesNotExist();
    assertThat(Cli.run("export", store, "readings", file).exitCode()).isZero();
  }

  @Test
  void aWrongLineOfAFileImportsNothing() throws IOException {
    Files.writeString(
        file,
        SampleStore.line("new", 1)
            + "\n"
            + SampleStore.line("new", 2).replace("\"2\"", "2")
            + "\n");
    Cli.Result result = Cli.run("import", store, "readings", file);
    assertThat(result.err())
        .isEqualTo(
            "pressmark: " + file + ": Line 2, column 41: expected a string, found a number\n");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(Cli.run("query", store, "readings", "-k", "sensor=new").lines()).isEmpty();
  }

  @Test
  void anItemThatCannotBeStoredImportsNothing() throws IOException {
    Files.writeString(
        file, SampleStore.line("new", 1) + "\n\n{\"Item\":{\"sensor\":{\"S\":\"new\"}}}\n");
    Cli.Result result = Cli.run("import", store, "readings", file);
    assertThat(result.err())
        .startsWith("pressmark: " + file + ": Line 3: One of the required keys was not given");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(Cli.run("query", store, "readings", "-k", "sensor=new").lines()).isEmpty();
  }

  @Test
  void aWrongFileMakesNeitherStoreNorTable() throws IOException {
    Files.writeString(file, "[]");
    Path missing = directory.resolve("missing");
    assertThat(Cli.run("import", missing, "new", file, READINGS_KEY[0], READINGS_KEY[1]).exitCode())
        .isEqualTo(1);
    assertThat(missing).doesNotExist();
    assertThat(Cli.run("import", store, "new", file, READINGS_KEY[0], READINGS_KEY[1]).exitCode())
        .isEqualTo(1);
    assertThat(Cli.run("scan", store, "new").exitCode()).isEqualTo(5);
  }

  @Test
  void anInterruptedImportTakesItsNewTableAway() {
    Cli cli = new Cli();
    InputStream stopping =
        new ByteArrayInputStream(
            (SampleStore.line("a", 1) + "\n" + SampleStore.line("a", 2) + "\n")
                .getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            int read = super.read(into, offset, length);
            if (read < 0) {
              cli.stop().stop();
            }
            return read;
          }
        };
    Cli.Result result =
        cli.in(stopping)
            .go("import", store, "new", "-", "--partition-key=sensor:S", "--sort-key=at:N");
    assertThat(result.exitCode()).isEqualTo(130);
    assertThat(Cli.run("scan", store, "new").exitCode()).isEqualTo(5);
  }

  @Test
  void aMissingFileIsNotFound() {
    Cli.Result result = Cli.run("import", store, "readings", file);
    assertThat(result.err()).isEqualTo("pressmark: There is no file " + file + "\n");
    assertThat(result.exitCode()).isEqualTo(5);
  }

  @Test
  void progressIsALineFromTimeToTime() {
    StringBuilder lines = new StringBuilder();
    for (int at = 1; at <= 12; at++) {
      lines.append(SampleStore.line("new", at)).append('\n');
    }
    assertThat(
            new Cli()
                .slow()
                .in(lines.toString())
                .go("import", store, "readings", "-")
                .err()
                .lines())
        .hasSize(2)
        .allMatch(line -> line.matches("import: \\d+"));
    assertThat(
            new Cli()
                .slow()
                .in(lines.toString())
                .go("import", store, "readings", "-", "--quiet")
                .err())
        .isEmpty();
  }

  @Test
  void progressIsABarOnATerminalAndIsTakenAway() throws IOException {
    Files.writeString(file, SampleStore.line("new", 1) + "\n" + SampleStore.line("new", 3) + "\n");
    assertThat(new Cli().slow().terminal().go("import", store, "readings", file).err())
        .startsWith("\rcheck ███████████████·············")
        .contains("  50 %\u001b[K\rcheck ")
        .contains(" 100 %\u001b[K\r\u001b[K\rimport ")
        .endsWith("\r\u001b[K");
  }
}
