package io.pressmark.endpoint.item;

import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.ItemCollectionMetrics;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.json.ItemJson;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How large the item collections are that several writes went to, DynamoDB's ItemCollectionMetrics.
 * Not thread-safe.
 */
final class CollectionMetrics {
  private static final String MEMBER = "ItemCollectionMetrics";

  private final Map<String, Map<AttributeValue, ItemCollectionMetrics>> byTable =
      new LinkedHashMap<>();
  private final Map<String, String> partitionKeys = new LinkedHashMap<>();

  /** An outcome that asks for the size if the request does. */
  static WriteOutcome ask(Parameters request, WriteOutcome outcome) {
    return "SIZE".equals(request.textOrNull("ReturnItemCollectionMetrics"))
        ? outcome.askCollectionMetrics()
        : outcome;
  }

  /** Adds what one write was told; of two writes to one collection the later counts. */
  void add(ServedTable table, WriteAction action) {
    if (action.outcome().collectionMetrics().isPresent()) {
      String name = table.definition().partitionKey().name();
      partitionKeys.put(table.name(), name);
      byTable
          .computeIfAbsent(table.name(), each -> new LinkedHashMap<>())
          .put(partition(table, action.key(), name), action.outcome().collectionMetrics().get());
    }
  }

  private static AttributeValue partition(ServedTable table, EncodedKey key, String name) {
    AttributeValue value = table.attributes(key).get(name);
    if (value == null) {
      throw new IllegalStateException("A key has no attribute " + name);
    }
    return value;
  }

  /** Writes the member, if there is something to tell. */
  void writeMember(JsonOutput out) throws IOException {
    if (byTable.isEmpty()) {
      return;
    }
    out.name(MEMBER);
    out.beginObject();
    for (Map.Entry<String, Map<AttributeValue, ItemCollectionMetrics>> table : byTable.entrySet()) {
      out.name(table.getKey());
      out.beginArray();
      for (Map.Entry<AttributeValue, ItemCollectionMetrics> each : table.getValue().entrySet()) {
        String name = partitionKeys.getOrDefault(table.getKey(), "");
        write(Map.of(name, each.getKey()), each.getValue(), out);
      }
      out.endArray();
    }
    out.endObject();
  }

  /** Writes the member of an operation on one item, if there is something to tell. */
  static void writeMember(ServedTable table, EncodedKey key, WriteOutcome outcome, JsonOutput out)
      throws IOException {
    if (outcome.collectionMetrics().isPresent()) {
      String name = table.definition().partitionKey().name();
      out.name(MEMBER);
      write(Map.of(name, partition(table, key, name)), outcome.collectionMetrics().get(), out);
    }
  }

  private static void write(
      Map<String, AttributeValue> key, ItemCollectionMetrics metrics, JsonOutput out)
      throws IOException {
    out.beginObject();
    out.name("ItemCollectionKey");
    ItemJson.write(key, out);
    out.name("SizeEstimateRangeGB");
    out.beginArray();
    out.number(metrics.lowerGigabytes());
    out.number(metrics.upperGigabytes());
    out.endArray();
    out.endObject();
  }
}
