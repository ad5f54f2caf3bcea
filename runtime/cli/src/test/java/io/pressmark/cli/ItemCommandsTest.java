package io.pressmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Get, query and scan. */
final class ItemCommandsTest {
  @TempDir static Path directory;

  @BeforeAll
  static void makeStore() {
    SampleStore.in(directory);
  }

  @Test
  void getPrintsTheItem() {
    Cli.Result result =
        Cli.run("get", directory, "readings", "--key", "sensor=attic", "--key", "at=4");
    assertThat(result.out()).isEqualTo(SampleStore.line("attic", 4) + "\n");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void keysAreReadByTheirTypeInAnyOrder() {
    assertThat(Cli.run("get", directory, "readings", "-k", "at=4.00", "-k", "sensor=attic").out())
        .isEqualTo(SampleStore.line("attic", 4) + "\n");
    assertThat(Cli.run("get", directory, "files", "-k", "hash=/wA=").out())
        .isEqualTo("{\"Item\":{\"hash\":{\"B\":\"/wA=\"},\"size\":{\"N\":\"5\"}}}\n");
  }

  @Test
  void namesAndValuesMayHoldEqualsSigns() {
    assertThat(Cli.run("get", directory, "names", "-k", "a=x=y=z", "-k", "a=b=c=d").out())
        .isEqualTo("{\"Item\":{\"a=b\":{\"S\":\"c=d\"},\"a\":{\"S\":\"x=y=z\"}}}\n");
  }

  @Test
  void getOfNothingIsNotFound() {
    Cli.Result result = Cli.run("get", directory, "readings", "-k", "sensor=attic", "-k", "at=99");
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo("pressmark: There is no such item in table readings (sensor S, at N)\n");
    assertThat(result.exitCode()).isEqualTo(5);
  }

  @Test
  void onlyWantedAttributesArePrintedWhereTheyAre() {
    assertThat(
            Cli.run(
                    "query",
                    directory,
                    "readings",
                    "-k",
                    "sensor=attic",
                    "--le",
                    "2",
                    "-a",
                    "note",
                    "--attribute",
                    "at")
                .lines())
        .containsExactly(
            "{\"Item\":{\"at\":{\"N\":\"1\"}}}",
            "{\"Item\":{\"at\":{\"N\":\"2\"}," + "\"note\":{\"S\":\"reading number 2 — ünï😀\"}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "1,20,",
    "7,7,--eq 7",
    "1,6,--lt 7",
    "1,7,--le 7",
    "8,20,--gt 7",
    "7,20,--ge 7",
    "3,5,--between 3 5",
    "1,0,--lt 1",
    "1,0,--eq 7.5",
    "1,4,--limit 4",
    "8,9,--gt 7 -n 2"
  })
  void queryPrintsARangeInOrder(int first, int last, String options) {
    Cli.Result result = query(options);
    assertThat(result.lines()).isEqualTo(lines(first, last));
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void queryGoesBackwards() {
    assertThat(query("--descending --limit 2 --between 3 5").lines())
        .containsExactly(SampleStore.line("attic", 5), SampleStore.line("attic", 4));
  }

  @Test
  void queryTakesAPrefix() {
    assertThat(Cli.run("query", directory, "names", "-k", "a=b=c=d", "--begins-with", "x=").lines())
        .hasSize(1);
    assertThat(Cli.run("query", directory, "names", "-k", "a=b=c=d", "--begins-with", "y").lines())
        .isEmpty();
  }

  @Test
  void scanPrintsEveryItem() {
    Cli.Result result = Cli.run("scan", directory, "readings");
    assertThat(result.exitCode()).isZero();
    assertThat(result.lines())
        .hasSize(2 * SampleStore.READINGS)
        .containsAll(lines(1, SampleStore.READINGS));
    assertThat(Cli.run("scan", directory, "readings", "--limit", 3).lines())
        .isEqualTo(result.lines().subList(0, 3));
  }

  private static Cli.Result query(String options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("query", directory.toString(), "readings", "-k", "sensor=attic"));
    if (options != null) {
      arguments.addAll(List.of(options.split(" ")));
    }
    return Cli.run(arguments.toArray());
  }

  private static List<String> lines(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(at -> SampleStore.line("attic", at))
        .toList();
  }
}
