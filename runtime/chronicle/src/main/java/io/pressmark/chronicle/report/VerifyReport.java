package io.pressmark.chronicle.report;

import java.time.Duration;
import java.util.List;

/**
 * What a verification found. Immutable.
 *
 * @param pages pages in use that were read, each with all its checksums
 * @param items items that were met; where others wrote meanwhile, each at some moment during it
 * @param largeItems items among them that do not fit into a page, each read whole
 * @param damages all that is damaged, one sentence each, naming the page where there is one; the
 *     items there cannot be read or written, all others can
 * @param duration how long it took
 */
public record VerifyReport(
    long pages, long items, long largeItems, List<String> damages, Duration duration) {

  public VerifyReport {
    damages = List.copyOf(damages);
  }

  /** Whether nothing is damaged. */
  public boolean isWhole() {
    return damages.isEmpty();
  }

  /** The report in words, all damage included, each on a line of its own. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(pages).append(" pages with ").append(items).append(" items, ");
    text.append(largeItems).append(" of them large: ");
    text.append(isWhole() ? "no damage" : damages.size() + " damages");
    damages.forEach(damage -> text.append(System.lineSeparator()).append(damage));
    return text.toString();
  }
}
