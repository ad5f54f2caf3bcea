package io.pressmark.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.statistics.report.PartitionReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report in a real browser, on a phone and on a desk, in light and in dark: nothing scrolls
 * sideways, nothing is cut off, every text has enough contrast, nothing is written to the console,
 * nothing is asked of the network. What it looked like is in {@code target/report-screenshots}.
 *
 * <pre>mvn test -pl runtime/cli -am -Dtest=ReportInBrowserTest
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * It needs a Chromium on the path (on Debian: {@code apt-get install chromium}) or named by {@code
 * -Dpressmark.browser}, and is skipped without one.
 */
@EnabledIf(
    value = "io.pressmark.cli.browser.Browser#isInstalled",
    disabledReason =
        "No browser is installed: put a Chromium on the path, or name one with"
            + " -Dpressmark.browser=/path/to/chromium, to have the report looked at")
final class ReportInBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "report-screenshots");
  private static final int LONGEST_SCREENSHOT = 6_000;

  @TempDir static Path directory;

  private static Optional<Browser> browser = Optional.empty();
  private static String checks = "";

  private record Screen(int width, int height, boolean phone) {}

  private static final List<Screen> SCREENS =
      List.of(new Screen(360, 740, true), new Screen(1280, 800, false));

  @BeforeAll
  static void startBrowser() throws Exception {
    browser =
        Optional.of(Browser.start(Browser.find().orElseThrow(), directory.resolve("profile")));
    checks = resource("page-checks.js");
    Files.createDirectories(SCREENSHOTS);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ReportInBrowserTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void stopBrowser() throws Exception {
    if (browser.isPresent()) {
      browser.get().close();
    }
  }

  @TestFactory
  List<DynamicTest> everyReportIsWellShown() throws IOException {
    Map<String, PartitionReport> reports = SampleReports.all(directory.resolve("store"));
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, PartitionReport> report : reports.entrySet()) {
      Path file = directory.resolve(report.getKey() + ".html");
      Files.writeString(file, report.getValue().toHtml());
      for (Screen screen : SCREENS) {
        for (String colors : List.of("light", "dark")) {
          String name =
              report.getKey() + "-" + screen.width() + "x" + screen.height() + "-" + colors;
          tests.add(DynamicTest.dynamicTest(name, () -> look(file, screen, colors, name)));
        }
      }
    }
    return tests;
  }

  private static void look(Path file, Screen screen, String colors, String name) throws Exception {
    try (BrowserPage page = browser.orElseThrow().newPage()) {
      page.screen(screen.width(), screen.height(), screen.phone());
      page.colors(colors);
      page.load(file.toUri());
      Files.write(SCREENSHOTS.resolve(name + ".png"), page.screenshot(LONGEST_SCREENSHOT));

      String problems = page.evaluate("(" + checks + ")(" + screen.width() + ")");

      assertThat(problems).isEmpty();
      assertThat(page.complaints()).isEmpty();
      assertThat(page.requests())
          .isNotEmpty()
          .allMatch(url -> url.equals(file.toUri().toString()) || url.startsWith("data:"));
    }
  }
}
