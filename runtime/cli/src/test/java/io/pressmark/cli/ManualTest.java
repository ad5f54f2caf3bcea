package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * {@code docs/cli.md} is what {@code --help} says.
 *
 * <pre>mvn test -pl runtime/cli -am -Dtest=ManualTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dpressmark.rewrite=true</pre>
 *
 * writes it anew.
 */
final class ManualTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "cli.md");

  private static final String HEAD =
      """
      # Command line

      `pressmark.jar` is one file that runs on Java 17 and later, without any flag. The build makes it:

      ```
      mvn --quiet --batch-mode --no-transfer-progress --projects runtime/cli --also-make -DskipTests package
      java -jar runtime/cli/target/pressmark.jar --help
      ```

      In a shell, `alias pressmark='java -jar /path/to/pressmark.jar'` makes it read as below:

      ```
      pressmark stats data
      pressmark report data --format html --output report.html
      pressmark get data orders --key customerId=c1 --key placedAt=2026-01-31T12:00:00.000000000Z
      pressmark query data orders --key customerId=c1 --begins-with 2026-01 --descending --limit 10
      pressmark export data orders - | gzip > orders.json.gz
      pressmark import copy orders orders.json --partition-key customerId:S --sort-key placedAt:S
      pressmark serve --port 8000 --data data
      ```

      ^C stops a command in good order: files that are not whole are taken away and the store is closed. \
      A reader that wants no more, such as `head`, ends a command without an error. Texts are in UTF-8.

      This page is written from what `--help` says; see `ManualTest`.
      """;

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("pressmark.rewrite")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void everyCommandHasItsHelp() {
    Map<String, CommandLine> commands = commands();
    assertThat(commands).isNotEmpty();
    commands.forEach(
        (name, command) -> {
          Cli.Result result = Cli.run(name, "--help");
          assertThat(result.out()).startsWith("Usage: pressmark " + name + " ");
          assertThat(result.exitCode()).isZero();
        });
  }

  @Test
  void theVersionIsTheOneOfTheBuild() {
    assertThat(Cli.run("--version").out()).matches("pressmark \\d+\\.\\d+\\S* \\(Java .*\\)\n");
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("\n```text\n").append(Cli.run("--help").out()).append("```\n");
    commands()
        .keySet()
        .forEach(
            name ->
                page.append("\n## ")
                    .append(name)
                    .append("\n\n```text\n")
                    .append(Cli.run(name, "--help").out())
                    .append("```\n"));
    return page.toString();
  }

  private static Map<String, CommandLine> commands() {
    return new CommandRunner(new Cli().console()).commandLine().getSubcommands();
  }
}
