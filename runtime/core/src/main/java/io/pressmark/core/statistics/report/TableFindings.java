package io.pressmark.core.statistics.report;

import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.Amount;
import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.KeyText;
import io.pressmark.core.statistics.report.Finding.Level;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for what stands out in a table; the thresholds are those that {@link FindingCode} names.
 */
final class TableFindings {
  private static final double WARM_LOAD = 0.8;
  private static final double WARM_KEY = 0.2;
  private static final double HOT_KEY = 0.5;
  private static final long LEAST_OPERATIONS = 10_000;
  private static final long LEAST_ITEMS = 1_000;
  private static final long FEW_KEYS = 32;
  private static final double MOST_KEYS = 0.9;
  private static final int LEAST_KEYS = 3;
  private static final double UNEVEN = 3;
  private static final double UNEVEN_SHARE = 0.1;
  private static final double HOT_SHARE = 0.5;
  private static final long GIGABYTE = 1L << 30;
  private static final long WARM_COLLECTION = 8 * GIGABYTE;
  private static final long LARGEST_COLLECTION = 10 * GIGABYTE;
  private static final int SHOWN = 40;

  private final TableReport table;
  private final List<Finding> found = new ArrayList<>();

  private TableFindings(TableReport table) {
    this.table = table;
  }

  /** The findings, the worst first. */
  static List<Finding> of(TableReport table) {
    TableFindings findings = new TableFindings(table);
    findings.lookForHotPartitions();
    findings.lookForHotKeys();
    findings.lookAtKeys();
    findings.lookForLargeCollections();
    findings.found.sort(Comparator.comparing(Finding::level).reversed());
    return List.copyOf(findings.found);
  }

  private void add(FindingCode code, Level level, String text) {
    found.add(Finding.of(code, level, table.name(), text));
  }

  private static Level level(boolean hot) {
    return hot ? Level.HOT : Level.WARM;
  }

  private void lookForHotPartitions() {
    List<PartitionLoad> hot =
        table.partitions().stream().filter(each -> each.load() >= WARM_LOAD).toList();
    if (hot.isEmpty()) {
      return;
    }
    PartitionLoad hottest =
        hot.stream().max(Comparator.comparingDouble(PartitionLoad::load)).orElseThrow();
    Optional<KeyLoad> cause = mainKeyOf(hottest);
    String text =
        "Partition "
            + hottest.index()
            + " of "
            + table.subject()
            + " takes "
            + Amount.rate(hottest.statistics().readUnitsPerSecond())
            + " read units and "
            + Amount.rate(hottest.statistics().writeUnitsPerSecond())
            + " write units a second, "
            + Amount.percent(hottest.load())
            + " of what one carries"
            + cause.map(key -> ", most of it for the key " + quoted(key.key())).orElse("")
            + (hot.size() > 1 ? "; others take 80 % or more, too: " + (hot.size() - 1) : "")
            + ".";
    found.add(
        new Finding(
            FindingCode.HOT_PARTITION,
            level(hottest.load() >= 1),
            table.name(),
            text,
            adviceFor(cause.isPresent())));
  }

  private String adviceFor(boolean oneKey) {
    if (table.statistics().isIndex()) {
      return FindingCode.HOT_INDEX.advice();
    }
    return oneKey
        ? FindingCode.HOT_PARTITION.advice()
        : "No single key takes most of it: DynamoDB divides such a partition by itself, and"
            + " so does the embedded store with StoreOptions.withSplitOperations.";
  }

  /** The hot key that most operations on a partition are about. */
  private Optional<KeyLoad> mainKeyOf(PartitionLoad partition) {
    double operations =
        partition.statistics().readsPerSecond() + partition.statistics().writesPerSecond();
    double ofTable = table.statistics().readsPerSecond() + table.statistics().writesPerSecond();
    return table.hotKeys().stream()
        .filter(each -> each.key().partition() == partition.index())
        .filter(each -> each.key().share() * ofTable >= HOT_SHARE * operations)
        .findFirst();
  }

  private void lookForHotKeys() {
    List<HotKey> hot =
        table.statistics().hotKeys().stream()
            .filter(each -> each.share() >= WARM_KEY)
            .filter(each -> each.operations() >= LEAST_OPERATIONS * each.share())
            .toList();
    if (hot.isEmpty()) {
      return;
    }
    HotKey hottest = hot.get(0);
    add(
        FindingCode.HOT_KEY,
        level(hottest.share() >= HOT_KEY),
        partitionKey()
            + " is "
            + quoted(hottest)
            + " in "
            + Amount.percent(hottest.share())
            + " of the recent operations"
            + (hot.size() > 1 ? others(hot) : "")
            + ": the whole table cannot go beyond about "
            + units(CapacityUnits.READS_OF_PARTITION, hottest)
            + " read units and "
            + units(CapacityUnits.WRITES_OF_PARTITION, hottest)
            + " write units a second.");
  }

  private static String others(List<HotKey> hot) {
    HotKey second = hot.get(1);
    return ", and " + quoted(second) + " in " + Amount.percent(second.share());
  }

  private static String units(int ofPartition, HotKey key) {
    return String.format(Locale.ROOT, "%,d", Math.round(ofPartition / key.share()));
  }

  private void lookAtKeys() {
    Optional<KeyForm> form = form();
    if (form.isPresent()) {
      add(
          form.get() == KeyForm.DATE
              ? FindingCode.HOT_PARTITION_DATE
              : FindingCode.HOT_PARTITION_TIME,
          Level.WARM,
          partitionKey()
              + (form.get() == KeyForm.DATE ? " is a date, such as " : " is a time, such as ")
              + quoted(anyKey(form.get()))
              + ".");
    }
    if (form.isPresent()) {
      return;
    }
    if (hasFewKeys()) {
      add(
          FindingCode.HOT_PARTITION_ENUM,
          level(table.skew(Measure.ITEMS).largestShare() >= HOT_SHARE),
          partitionKey()
              + " has "
              + Amount.of(keys(), "value", "values")
              + " for "
              + Amount.items(table.collections().map(ItemCollections::items).orElse(0L))
              + largestCollection().map(each -> ", " + sharedBy(each)).orElse("")
              + ".");
    } else {
      lookForUnevenPartitions();
    }
  }

  /** What nearly all keys look like, if that is a time. */
  private Optional<KeyForm> form() {
    Optional<ItemCollections> read = table.collections();
    for (KeyForm form : List.of(KeyForm.DATE, KeyForm.TIME)) {
      long all = read.isPresent() ? read.get().count() : table.hotKeys().size();
      long alike =
          read.isPresent()
              ? read.get().count(form)
              : table.hotKeys().stream().filter(key -> isOf(form, key)).count();
      if (all >= LEAST_KEYS && alike >= MOST_KEYS * all) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(KeyForm form, KeyLoad key) {
    return KeyForm.of(key.key().partitionKey()) == form;
  }

  private AttributeValue anyKey(KeyForm form) {
    return table
        .collections()
        .map(read -> read.largest().stream().map(CollectionSize::partitionKey))
        .orElseGet(() -> table.hotKeys().stream().map(key -> key.key().partitionKey()))
        .filter(key -> KeyForm.of(key) == form)
        .findFirst()
        .orElseGet(() -> AttributeValue.s("2026-01-31"));
  }

  private long keys() {
    return table.collections().map(ItemCollections::count).orElse(Long.MAX_VALUE);
  }

  private boolean hasFewKeys() {
    return keys() <= FEW_KEYS && table.statistics().items() >= LEAST_ITEMS;
  }

  private Optional<CollectionSize> largestCollection() {
    return table.collections().flatMap(read -> read.largest().stream().findFirst());
  }

  private String sharedBy(CollectionSize largest) {
    long all = table.collections().map(ItemCollections::items).orElse(0L);
    return Amount.percent((double) largest.items() / Math.max(1, all))
        + " of them under "
        + quoted(largest.partitionKey());
  }

  private void lookForUnevenPartitions() {
    Skew items = table.skew(Measure.ITEMS);
    Skew bytes = table.skew(Measure.BYTES);
    boolean bytesAreWorse = bytes.timesEven() > items.timesEven();
    Skew worse = bytesAreWorse ? bytes : items;
    if (worse.timesEven() < UNEVEN
        || worse.largestShare() < UNEVEN_SHARE
        || table.statistics().items() < LEAST_ITEMS) {
      return;
    }
    add(
        table.statistics().isIndex() ? FindingCode.HOT_INDEX : FindingCode.UNEVEN_PARTITIONS,
        level(worse.largestShare() >= HOT_SHARE),
        "Partition "
            + worse.largest()
            + " of "
            + table.subject()
            + " holds "
            + Amount.percent(worse.largestShare())
            + (bytesAreWorse ? " of the bytes, " : " of the items, ")
            + times(worse.timesEven())
            + " an even share"
            + largestCollection()
                .map(each -> "; of all items, " + sharedBy(each).replace(" of them", " are"))
                .orElse("")
            + ".");
  }

  /** For example {@code 3.5 times}. */
  private static String times(double number) {
    return String.format(Locale.ROOT, "%.1f times", number);
  }

  private void lookForLargeCollections() {
    boolean limited =
        table.definition().map(TableDefinition::indexes).orElse(List.of()).stream()
            .anyMatch(index -> index.kind() == IndexKind.LOCAL);
    Optional<CollectionSize> largest = largestCollection();
    if (limited && largest.isPresent() && largest.get().bytes() >= WARM_COLLECTION) {
      add(
          FindingCode.LARGE_ITEM_COLLECTION,
          level(largest.get().bytes() >= LARGEST_COLLECTION),
          "The items of "
              + quoted(largest.get().partitionKey())
              + " in table "
              + table.name()
              + " have "
              + Amount.bytes(largest.get().bytes())
              + ", without their entries in local indexes.");
    }
  }

  private String partitionKey() {
    return "The partition key "
        + table.definition().map(each -> each.partitionKey().name() + " ").orElse("")
        + "of "
        + table.subject();
  }

  private static String quoted(HotKey key) {
    return quoted(key.partitionKey());
  }

  private static String quoted(AttributeValue key) {
    String text = KeyText.of(key, SHOWN);
    return key instanceof AttributeValue.N ? text : '"' + text + '"';
  }
}
