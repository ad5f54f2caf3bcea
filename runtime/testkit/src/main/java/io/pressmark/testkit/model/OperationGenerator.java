package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Makes the operations of a seed. The operation at an index depends on the seed and the index
 * alone, so that a failing run can be cut down to the operations that matter.
 */
final class OperationGenerator {
  private final long seed;

  OperationGenerator(long seed) {
    this.seed = seed;
  }

  Operation at(int index) {
    // Consecutive seeds give similar first numbers: the multiplication spreads them.
    Random random = new Random((seed ^ index) * 0x9E3779B97F4A7C15L + index);
    TableDefinition table = StoreModel.TABLES.get(random.nextInt(StoreModel.TABLES.size()));
    String name = table.name();
    RandomAttributes attributes = new RandomAttributes(random);
    int dice = random.nextInt(22_000);
    if (dice < 6_000) {
      Map<String, AttributeValue> item = key(table, random);
      attributes.fill(item, isOfLargeItem(table, item));
      return new Operation.Put(name, item, dice < 1_500 ? attributes.condition() : null);
    }
    if (dice < 9_500) {
      UpdateExpression update = attributes.update();
      return new Operation.Update(
          name, key(table, random), update, dice < 8_000 ? attributes.condition() : null);
    }
    if (dice < 12_000) {
      return new Operation.Delete(
          name, key(table, random), dice < 10_500 ? attributes.condition() : null);
    }
    if (dice >= 15_300 && dice < 15_500) {
      return new Operation.BatchWrite(parts(random, (of, key) -> plainWrite(of, key, random)));
    }
    if (dice >= 15_500 && dice < 15_700) {
      return new Operation.BatchGet(parts(random, OperationGenerator::read));
    }
    if (dice >= 15_700 && dice < 16_100) {
      return new Operation.TransactWrite(parts(random, (of, key) -> write(of, key, random)));
    }
    if (dice >= 16_100 && dice < 16_500) {
      return new Operation.TransactGet(parts(random, OperationGenerator::read));
    }
    if (dice < 16_500) {
      return new Operation.Get(name, key(table, random));
    }
    if (dice < 19_850) {
      return new Operation.Query(name, query(table, random, attributes));
    }
    if (dice < 19_960) {
      return new Operation.Count(name);
    }
    if (dice < 19_990) {
      return new Operation.Scan(name, scan(random, attributes));
    }
    return dice < 20_000 ? new Operation.Reopen() : onIndex(dice, random, attributes);
  }

  private static Operation onIndex(int dice, Random random, RandomAttributes attributes) {
    IndexOperations operations = new IndexOperations(random, attributes);
    if (dice < 21_860) {
      return operations.query();
    }
    if (dice < 21_900) {
      return operations.scan();
    }
    if (dice < 21_950) {
      return operations.reading();
    }
    if (dice < 21_960) {
      return new Operation.DeleteExpired();
    }
    return dice < 21_982 ? operations.addition() : operations.removal();
  }

  /** What a transaction or batch does, to items of several tables, each another one. */
  private static List<TransactionPart> parts(
      Random random,
      BiFunction<TableDefinition, Map<String, AttributeValue>, TransactionPart> part) {
    List<TransactionPart> parts = new ArrayList<>();
    Set<List<Object>> items = new HashSet<>();
    for (int left = 1 + random.nextInt(8); left > 0; left--) {
      TableDefinition table = StoreModel.TABLES.get(random.nextInt(StoreModel.TABLES.size()));
      Map<String, AttributeValue> key = key(table, random);
      if (items.add(List.of(table.name(), Map.copyOf(key)))) {
        parts.add(part.apply(table, key));
      }
    }
    return parts;
  }

  private static TransactionPart read(TableDefinition table, Map<String, AttributeValue> key) {
    return TransactionPart.get(table.name(), key);
  }

  /** What a batch may have: a put or delete without a condition. */
  private static TransactionPart plainWrite(
      TableDefinition table, Map<String, AttributeValue> key, Random random) {
    if (random.nextInt(3) == 0) {
      return TransactionPart.delete(table.name(), key, null);
    }
    new RandomAttributes(random).fill(key, isOfLargeItem(table, key));
    return TransactionPart.put(table.name(), key, null);
  }

  private static TransactionPart write(
      TableDefinition table, Map<String, AttributeValue> key, Random random) {
    RandomAttributes attributes = new RandomAttributes(random);
    // Few conditions: all of a transaction must be true for it to write.
    ConditionExpression condition = random.nextInt(10) == 0 ? attributes.condition() : null;
    return switch (random.nextInt(7)) {
      case 0 -> TransactionPart.check(table.name(), key, attributes.mostlyTrue());
      case 1, 2 -> TransactionPart.delete(table.name(), key, condition);
      case 3 -> TransactionPart.update(table.name(), key, attributes.update(), condition);
      default -> {
        attributes.fill(key, isOfLargeItem(table, key));
        yield TransactionPart.put(table.name(), key, condition);
      }
    };
  }

  private static ScalarType sortType(TableDefinition table) {
    return table.sortKey().map(KeyAttribute::type).orElseThrow();
  }

  private static Map<String, AttributeValue> key(TableDefinition table, Random random) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    int partition = random.nextInt(KeySpace.PARTITIONS);
    key.put("id", KeySpace.partition(table.partitionKey().type(), partition));
    key.put("at", sortKey(table, random));
    return key;
  }

  private static AttributeValue sortKey(TableDefinition table, Random random) {
    return KeySpace.sortKey(sortType(table), random.nextInt(KeySpace.SORT_KEYS));
  }

  /** Few keys have large items, so that a long run needs no more memory than a short one. */
  private static boolean isOfLargeItem(TableDefinition table, Map<String, AttributeValue> key) {
    for (int index = 0; index < 6; index++) {
      if (KeySpace.sortKey(sortType(table), index).equals(key.get("at"))) {
        return KeySpace.partition(table.partitionKey().type(), 0).equals(key.get("id"));
      }
    }
    return false;
  }

  private static TableQuery query(
      TableDefinition table, Random random, RandomAttributes attributes) {
    int partition = random.nextInt(KeySpace.PARTITIONS);
    TableQuery query = TableQuery.of(KeySpace.partition(table.partitionKey().type(), partition));
    if (random.nextInt(3) > 0) {
      query =
          query.where(
              RandomSortConditions.next(random, sortType(table), () -> sortKey(table, random)));
    }
    if (random.nextBoolean()) {
      query = query.descending();
    }
    if (random.nextInt(4) == 0) {
      query = query.filter(attributes.condition());
    }
    if (random.nextInt(3) == 0) {
      query = query.limit(1 + random.nextInt(30));
    }
    return random.nextInt(10) == 0 ? query.counting() : query;
  }

  private static TableScan scan(Random random, RandomAttributes attributes) {
    TableScan scan = TableScan.all().segment(0, 1 + random.nextInt(6));
    if (random.nextBoolean()) {
      scan = scan.limit(1 + random.nextInt(100));
    }
    return random.nextInt(3) == 0 ? scan.filter(attributes.condition()) : scan;
  }
}
