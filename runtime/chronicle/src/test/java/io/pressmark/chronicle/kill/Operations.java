package io.pressmark.chronicle.kill;

import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.util.Random;

/**
 * The operations of the writers of a kill test: the k-th operation of a thread is a function of the
 * seed, the thread and k alone, so that who knows how many were acknowledged knows what must be
 * stored. Repeating the last one changes nothing.
 */
final class Operations {
  static final TableDefinition TABLE =
      TableDefinition.builder("killed")
          .partitionKey("owner", ScalarType.S)
          .sortKey("number", ScalarType.N)
          .build();

  static final int THREADS = 4;
  private static final int KEYS = 1200;
  private static final int COLLECTION = 40;

  enum Kind {
    PUT,
    UPDATE,
    DELETE
  }

  /**
   * One operation.
   *
   * @param owner the partition key; long ones among them
   * @param number the sort key
   * @param kind what is done
   * @param text the text that a put or an update stores
   * @param attribute the name under which an update stores it, one of many
   */
  record Operation(String owner, long number, Kind kind, String text, String attribute) {}

  private Operations() {}

  static Operation operation(long seed, int thread, int index) {
    Random random = new Random((seed * 31 + thread) * 1_000_003L + index);
    // The generator's first numbers of neighbouring seeds are alike.
    random.nextLong();
    int key = random.nextInt(KEYS);
    String owner = "t" + thread + "-" + key / COLLECTION;
    if (key / COLLECTION % 7 == 3) {
      owner += "x".repeat(300);
    }
    int dice = random.nextInt(100);
    Kind kind = dice < 70 ? Kind.PUT : dice < 85 ? Kind.UPDATE : Kind.DELETE;
    String text = text(random, thread, index);
    return new Operation(owner, key % COLLECTION, kind, text, "a" + random.nextInt(200));
  }

  private static String text(Random random, int thread, int index) {
    int dice = random.nextInt(1000);
    int length = dice < 900 ? random.nextInt(700) : dice < 995 ? random.nextInt(20_000) : 350_000;
    StringBuilder text = new StringBuilder(thread + ":" + index + ":");
    while (text.length() < length) {
      text.append(Long.toString(random.nextLong(), 36));
    }
    return text.toString();
  }
}
