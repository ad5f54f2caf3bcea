package io.pressmark.chronicle.kill;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the writers of a kill test: the k-th operation of a thread is a function of the
 * seed, the mode, the thread and k alone, so that who knows how many were acknowledged knows what
 * must be stored. Each thread has items of its own; all add to the same counters.
 */
final class Operations {
  static final int THREADS = 4;

  /** The tables; every transaction adds one to a counter in the first and in the last. */
  static final List<TableDefinition> TABLES =
      Stream.of("killed", "killed-too", "ledger").map(Operations::table).toList();

  private static final List<IndexDefinition> INDEXES =
      List.of(
          IndexDefinition.global("by-color")
              .partitionKey("color", ScalarType.S)
              .sortKey("number", ScalarType.N)
              .build(),
          IndexDefinition.global("by-number")
              .partitionKey("number", ScalarType.N)
              .sortKey("color", ScalarType.S)
              .projectKeysOnly()
              .build(),
          IndexDefinition.local("local").sortKey("color", ScalarType.S).include("text").build());

  /** An index that comes and goes while others write, where the mode says so. */
  static final IndexDefinition LATE =
      IndexDefinition.global("late")
          .partitionKey("color", ScalarType.S)
          .partitionKey("number", ScalarType.N)
          .sortKey("owner", ScalarType.S)
          .include("text")
          .build();

  /** The table that has it. */
  static final int LATELY_INDEXED = 1;

  /** The table in which a transaction notes its number. */
  static final int LEDGER = 2;

  static final String COUNTER = "counter";
  static final String SEQUENCE = "sequence";
  private static final int COLLECTION = 40;

  enum Kind {
    PUT,
    UPDATE,
    DELETE
  }

  /**
   * A change of one item.
   *
   * @param table the index of its table
   * @param owner the partition key; long ones among them
   * @param number the sort key
   * @param kind what is done
   * @param text the text that a put or an update stores
   * @param attribute the name of another attribute that an update sets, one of many
   * @param color what indexes are by; null if the item is to have none, so that it has no entry
   */
  record Step(
      int table,
      String owner,
      long number,
      Kind kind,
      String text,
      String attribute,
      @Nullable String color) {
    /** Names the item. */
    String id() {
      return table + "/" + owner + "/" + number;
    }
  }

  /**
   * One operation.
   *
   * @param steps the changes of the thread's own items, each of another item
   * @param isTransaction whether they are made as one, together with the notes of the ledger
   */
  record Operation(List<Step> steps, boolean isTransaction) {}

  private Operations() {}

  private static TableDefinition table(String name) {
    return TableDefinition.builder(name)
        .partitionKey("owner", ScalarType.S)
        .sortKey("number", ScalarType.N)
        .build();
  }

  /** A table as a mode makes it: with indexes or without. */
  static TableDefinition definition(KillMode mode, int table) {
    TableDefinition plain = TABLES.get(table);
    return mode.isIndexed() && table < LEDGER ? plain.withIndexes(INDEXES) : plain;
  }

  static Operation operation(KillMode mode, long seed, int thread, int index) {
    Random random = new Random((seed * 31 + thread) * 1_000_003L + index);
    // The generator's first numbers of neighbouring seeds are alike.
    random.nextLong();
    KillMode.Shape shape = mode.shape();
    boolean isTransaction = random.nextInt(100) < shape.transactions();
    int steps = isTransaction ? 1 + random.nextInt(6) : 1;
    List<Step> chosen = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < steps; i++) {
      Step step = step(random, shape, thread, index);
      if (ids.add(step.id())) {
        chosen.add(step);
      }
    }
    return new Operation(chosen, isTransaction);
  }

  private static Step step(Random random, KillMode.Shape shape, int thread, int index) {
    int key = random.nextInt(shape.keys());
    int group = key / COLLECTION;
    String owner = "t" + thread + "-" + group + (group % 7 == 3 ? "x".repeat(300) : "");
    int dice = random.nextInt(100);
    Kind kind = dice < 70 ? Kind.PUT : dice < 85 ? Kind.UPDATE : Kind.DELETE;
    return new Step(
        random.nextInt(LEDGER),
        owner,
        key % COLLECTION,
        kind,
        text(random, shape, thread + ":" + index + ":"),
        "a" + random.nextInt(200),
        random.nextInt(6) == 0 ? null : "color" + random.nextInt(5));
  }

  private static String text(Random random, KillMode.Shape shape, String prefix) {
    boolean isLarge = random.nextInt(100) < shape.large();
    int length = random.nextInt(isLarge ? 100_000 : shape.length());
    String part = Long.toString(random.nextLong() >>> 8, 36);
    return prefix + part.repeat(length / part.length());
  }
}
