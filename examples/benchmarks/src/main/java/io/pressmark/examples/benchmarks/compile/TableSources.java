package io.pressmark.examples.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** Sources of tables, each of another class with documents of its own. */
final class TableSources {
  private TableSources() {}

  static List<JavaFileObject> of(int tables) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      sources.add(source("Order" + i, order(i)));
      sources.add(
          source(
              "Line" + i, "public record Line%d(String sku, int quantity, BigDecimal price) {}"));
      sources.add(source("State" + i, "public enum State%d { OPEN, PAID, SHIPPED, CANCELLED }"));
      sources.add(
          source("Place" + i, "public record Place%d(String street, String city, String zip) {}"));
    }
    return sources;
  }

  private static String order(int number) {
    return """
        @Table("orders%d")
        @GlobalSecondaryIndex(name = "byProduct", partitionKey = "productId", sortKey = "placedAt")
        public record Order%d(
            @PartitionKey String customerId,
            @SortKey Instant placedAt,
            String productId,
            State%d state,
            BigDecimal total,
            List<Line%d> lines,
            Place%d shipTo,
            @Attribute("memo") Optional<String> note,
            Set<String> tags,
            Map<String, Integer> counters,
            @Version long version,
            @TimeToLive Instant expiresAt) {}
        """
        .replace("%d", Integer.toString(number));
  }

  private static JavaFileObject source(String name, String type) {
    String number = name.replaceAll("\\D", "");
    String text =
        """
        package tables;

        import io.pressmark.annotation.*;
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.util.List;
        import java.util.Map;
        import java.util.Optional;
        import java.util.Set;

        """
            + type.replace("%d", number);
    return new SourceText(name, text);
  }
}
