package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.store.StoreOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and messages when a command cannot do its work. */
final class RefusalsTest {
  @TempDir static Path directory;
  private static Path store;

  @BeforeAll
  static void makeStore() {
    store = SampleStore.in(directory.resolve("store"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stats STORE",
        "report STORE",
        "verify STORE",
        "get STORE readings -k sensor=attic -k at=1",
        "query STORE readings -k sensor=attic",
        "scan STORE readings",
        "export STORE readings -",
        "import STORE readings -",
        "backup STORE file",
        "compact STORE"
      })
  void noStoreIsMadeWhereThereIsNone(String command) {
    Path missing = directory.resolve("missing");
    Cli.Result result = run(missing, command);
    assertThat(result.err()).isEqualTo("pressmark: There is no store in " + missing + "\n");
    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.out()).isEmpty();
    assertThat(missing).doesNotExist();
  }

  @Test
  void aDirectoryThatHoldsSomethingElseIsLeftAlone() throws IOException {
    Path other = Files.createDirectory(directory.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "mine");
    assertThat(run(other, "stats STORE").exitCode()).isEqualTo(5);
    assertThat(other).isDirectoryContaining(file -> file.endsWith("notes.txt"));
    try (var files = Files.list(other)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aStoreWithoutItsCatalogueIsDamaged() throws IOException {
    Path broken = SampleStore.in(directory.resolve("broken"));
    Files.delete(broken.resolve("CONTROL"));
    Cli.Result result = run(broken, "stats STORE");
    assertThat(result.err()).startsWith("pressmark: ").contains("CONTROL is missing");
    assertThat(result.exitCode()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stats STORE",
        "scan STORE readings",
        "export STORE readings -",
        "backup STORE file",
        "compact STORE"
      })
  void aStoreThatIsOpenIsRefused(String command) {
    ChronicleItemStore open = ChronicleItemStore.open(store, StoreOptions.defaults());
    try {
      Cli.Result result = run(store, command);
      assertThat(result.err()).startsWith("pressmark: The store in ").contains("is open already");
      assertThat(result.exitCode()).isEqualTo(3);
      assertThat(result.out()).isEmpty();
    } finally {
      open.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get STORE orders -k id=1",
        "query STORE orders -k id=1",
        "scan STORE orders",
        "export STORE orders -",
        "import STORE orders -"
      })
  void anUnknownTableIsNamedWithThoseThatAreThere(String command) {
    Cli.Result result = run(store, command);
    assertThat(result.err())
        .startsWith(
            "pressmark: There is no table 'orders' in this store; its tables are: files, names,"
                + " readings");
    assertThat(result.exitCode()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          get STORE readings -k sensor=attic              | Missing: --key at=… (N)
          get STORE readings -k at=1                      | Missing: --key sensor=… (S)
          get STORE readings                              | Missing required option: '--key=NAME=VALUE'
          get STORE readings -k sensor=a -k sensor=b      | --key sensor=… is given twice
          get STORE readings -k sensor=a -k id=b          | takes sensor=… and at=… here
          get STORE readings -k sensor                    | takes sensor=… and at=… here
          get STORE readings -k sensor=a -k at=noon       | 'noon' is no value of at (N): The parameter cannot be converted to a numeric value: noon
          get STORE readings -k sensor= -k at=1           | is empty
          get STORE files -k hash=?                       | '?' is no value of hash (B)
          query STORE readings -k sensor=a -k at=1        | takes sensor=… here
          query STORE readings -k sensor=a --eq noon      | 'noon' is no value of at (N)
          query STORE readings -k sensor=a --begins-with 1| begins_with takes a string or binary
          query STORE readings -k sensor=a --between 2 1  | requires upper bound
          query STORE readings -k sensor=a --between 2    | requires at least 2 values
          query STORE readings -k sensor=a --eq 1 --gt 2  | mutually exclusive
          query STORE names -k a=b=c --eq                 | Missing required parameter
          query STORE files -k hash=AQ== --eq AQ==        | has no sort key to put a condition on
          scan STORE readings --limit 0                   | it must be at least 1
          scan STORE readings --limit many                | Invalid value for option '--limit'
          scan STORE                                      | Missing required parameter: 'TABLE'
          scan STORE readings extra                       | Unmatched argument
          scan STORE readings --wrong                     | Unknown option
          import STORE new - --partition-key id           | 'id' is no key attribute
          import STORE new - --partition-key id:X         | 'id:X' is no key attribute
          import STORE new - --sort-key id:S              | --sort-key needs --partition-key
          import STORE readings - --partition-key id:S    | exists with the key (sensor S, at N)
          import STORE ! - --partition-key id:S           | Table name '!'
          tables STORE                                    | Unmatched argument
          """)
  void whatIsNotUnderstoodIsExplained(String command, String message) {
    Cli.Result result = run(store, command);
    assertThat(result.err()).startsWith("pressmark: ").contains(message);
    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void nothingAtAllIsExplainedToo() {
    Cli.Result result = Cli.run();
    assertThat(result.err())
        .isEqualTo("pressmark: Missing: a command\nTry 'pressmark --help' for help.\n");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void stackTracesAreForThoseWhoAsk() {
    String command = "scan STORE orders";
    assertThat(run(store, command).err()).doesNotContain("\tat ");
    assertThat(run(store, command + " --verbose").err()).contains("\tat io.pressmark.cli");
  }

  @Test
  void anOutputThatFailsIsAFailure() {
    Cli.Result result =
        new Cli().out(failing("No space left on device")).go("scan", store, "readings");
    assertThat(result.err())
        .isEqualTo("pressmark: The standard output cannot be written: No space left on device\n");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void anOutputThatNobodyReadsIsTheEnd() {
    Cli.Result result = new Cli().out(failing("Broken pipe")).go("scan", store, "readings");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private static Cli.Result run(Path directory, String command) {
    List<Object> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
    arguments.replaceAll(argument -> argument.equals("STORE") ? directory : argument);
    return Cli.run(arguments.toArray());
  }
}
