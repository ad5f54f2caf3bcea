package io.pressmark.core.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page is well formed, small, and whatever keys hold is text in it. */
final class HtmlReportTest {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern TAG_NAME = Pattern.compile("</?([a-z0-9]+)");
  private static final Set<String> VOID = Set.of("!doctype", "meta", "link", "br");
  private static final int LARGEST_TABLE = 64 * 1024;

  private static String withKey(String key) {
    return html(
        Tables.named("things")
            .partition(3_000, 5, 900)
            .partition(100, 5, 9)
            .partition(100, 5, 9)
            .partition(100, 5, 9)
            .hot(key, 0, 30_000, 0.9)
            .statistics());
  }

  private static String html(TableStatistics table) {
    return PartitionReport.of(table).toHtml();
  }

  /** The markup alone. */
  private static List<String> tags(String html) {
    return TAG.matcher(html).results().map(MatchResult::group).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</bdi></th><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' style='width:9999px",
        "<!-- ",
        "]]>",
        "&lt;script&gt;",
        "</style><style>*{display:none}",
        "\u202e\u2066\u0000\u001b[2J"
      })
  void whatAKeyHoldsIsText(String key) {
    String page = withKey(key);
    assertThat(tags(page)).isEqualTo(tags(withKey("plain")));
    assertThat(page).doesNotContain(key);
  }

  @Test
  void noKeyIsMarkup() {
    long seed = 20_260_301;
    Random random = new Random(seed);
    String parts = "<>&\"'/=!- scriptbdi\u0000\u001b\u202e\u200d\u2028\ufffe\u00e9\u4e16";
    List<String> plain = tags(withKey("plain"));
    for (int round = 0; round < 2_000; round++) {
      StringBuilder key = new StringBuilder("k");
      for (int i = random.nextInt(60); i > 0; i--) {
        key.append(parts.charAt(random.nextInt(parts.length())));
      }
      String page = withKey(key.toString());
      assertThat(tags(page)).as("seed %d, round %d", seed, round).isEqualTo(plain);
      assertThat(page.codePoints())
          .as("seed %d, round %d", seed, round)
          .noneMatch(c -> c != '\n' && Character.isISOControl(c))
          .noneMatch(c -> Character.getType(c) == Character.FORMAT);
    }
  }

  @Test
  void aNameOfATableIsText() {
    assertThat(tags(html(Tables.named("<script>\"'&\u0000").partition(1, 1, 1).statistics())))
        .isEqualTo(tags(html(Tables.named("plain").partition(1, 1, 1).statistics())));
  }

  @Test
  void tagsAreClosedInOrder() {
    for (String page :
        List.of(
            withKey("a"),
            PartitionReport.of(List.<TableSurvey>of()).toHtml(),
            html(Tables.withItems().statistics()),
            html(Tables.withItems(1).statistics()),
            many(50).at(Instant.EPOCH).toHtml())) {
      Deque<String> open = new ArrayDeque<>();
      for (String tag : tags(page)) {
        String name = TAG_NAME.matcher(tag.replace("<!", "<")).results().findFirst().get().group(1);
        if (tag.startsWith("</")) {
          assertThat(open.pop()).as(tag).isEqualTo(name);
        } else if (!VOID.contains(name) && !tag.startsWith("<!doctype")) {
          open.push(name);
        }
      }
      assertThat(open).isEmpty();
    }
  }

  @Test
  void thePageNeedsNothingElse() {
    String page = withKey("a");
    assertThat(page)
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .contains("default-src 'none'")
        .contains("width=device-width")
        .contains("prefers-color-scheme: dark")
        .doesNotContain("<script")
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("url(")
        .doesNotContain("@import")
        .doesNotContain("src=\"");
  }

  @Test
  void aTableOfThousandsOfPartitionsAndLongKeysStaysSmall() {
    Random random = new Random(1);
    Tables large = Tables.named("x".repeat(255));
    for (int i = 0; i < 10_000; i++) {
      large.partition(random.nextInt(10_000), random.nextInt(5_000), random.nextInt(2_000));
    }
    for (int i = 0; i < 64; i++) {
      large.hot(i + "<".repeat(2_040), i, 9_000, 0.5);
    }
    assertThat(size(html(large.statistics()))).isLessThan(LARGEST_TABLE);
  }

  @Test
  void manyTablesStaySmall() {
    PartitionReport report = many(2_500);
    String page = report.toHtml();
    assertThat(size(page)).isLessThan(2 * 1024 * 1024);
    assertThat(page.split("<section id=", -1)).hasSize(HtmlPage.SECTIONS + 1);
    // The last one is the hottest.
    int listed = page.indexOf("href=\"#table-1\">tenant-2500</a>");
    int next = page.indexOf("href=\"#table-2\">", listed);
    int shown = page.indexOf("id=\"table-1\"", next);
    assertThat(List.of(listed, next, shown, page.indexOf("tenant-2500", shown)))
        .isSorted()
        .doesNotContain(-1);
    assertThat(page).contains("tenant-1234").contains("1 table is hot.");
  }

  private static PartitionReport many(int tables) {
    List<TableSurvey> all = new ArrayList<>();
    for (int i = 1; i <= tables; i++) {
      all.add(
          TableSurvey.of(
              new TableStatistics(
                  "tenant-" + i,
                  Tables.named("")
                      .partition(i, 1, i == tables ? 1_200 : 1)
                      .statistics()
                      .partitions(),
                  List.of(new HotKey(AttributeValue.n(i), 0, 200, 0.1)))));
    }
    return PartitionReport.of(all);
  }

  private static int size(String page) {
    return page.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void whatStandsOutIsSaidFirstAndInWords() {
    String page = withKey("CN");
    assertThat(page)
        .containsSubsequence(
            "1 table is hot.",
            "<b class=\"badge hot\">Hot</b>",
            "A partition key that many operations are about makes a hot partition",
            "What helps",
            "Use a wider key, such as an id, and make this the sort key; or append a shard number.",
            "Heat map",
            "Hottest partitions",
            "Hottest partition keys",
            "<bdi>CN</bdi>");
    assertThat(html(Tables.withItems(50, 50).statistics()))
        .contains("<p class=\"verdict\">Nothing stands out.</p>")
        .contains("Nothing was read or written since the store was opened.");
  }

  @Test
  void theMomentIsToldWhereItIsKnown() {
    assertThat(PartitionReport.of(List.<TableSurvey>of()).at(Instant.EPOCH).toHtml())
        .contains("<time datetime=\"1970-01-01T00:00:00Z\">");
    assertThat(PartitionReport.of(List.<TableSurvey>of()).toHtml()).doesNotContain("<time");
  }

  @Test
  void everyPartitionIsInTheHeatMapAndNoHotOneIsHidden() {
    Tables few = Tables.withItems(10, 20, 70);
    assertThat(html(few.statistics()))
        .contains("style=\"--n:3\"")
        .contains("aria-label=\"Items by partition, 70.0 % in partition 2, 2.1 × even, Gini ")
        .contains("<i class=h5 title=\"2: 70 %\">70 %</i>");
    Tables many = Tables.named("things");
    for (int i = 0; i < 1_000; i++) {
      many.partition(i == 333 ? 900 : 10, 0, 0);
    }
    assertThat(html(many.statistics()))
        .contains("A column is 8 neighbouring partitions")
        .contains("style=\"--n:125\"")
        .contains("<i class=h7 title=\"333: 8 %\"></i>");
  }

  @Test
  void theScalesHaveAStepForEveryHeat() {
    assertThat(HeatScale.TIMES_EVEN.step(0)).isZero();
    assertThat(HeatScale.TIMES_EVEN.step(1)).isEqualTo(2);
    assertThat(HeatScale.TIMES_EVEN.step(1_000)).isEqualTo(7);
    assertThat(HeatScale.OF_CAPACITY.step(0.8)).isEqualTo(5);
    assertThat(HeatScale.OF_CAPACITY.step(1.01)).isEqualTo(7);
    for (HeatScale scale : List.of(HeatScale.TIMES_EVEN, HeatScale.OF_CAPACITY)) {
      assertThat(scale.labels()).hasSize(8);
    }
  }
}
