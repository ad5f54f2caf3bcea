package io.pressmark.dynamodb;

import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

/** Asks how large item collections are that writes go to, and hands the answers on. */
final class CollectionSizes {
  private CollectionSizes() {}

  static ReturnItemCollectionMetrics asked(WriteOutcome outcome) {
    return asked(outcome.asksCollectionMetrics());
  }

  /** The service tells it for all actions of a request, or for none. */
  static ReturnItemCollectionMetrics asked(List<WriteAction> actions) {
    return asked(actions.stream().anyMatch(action -> action.outcome().asksCollectionMetrics()));
  }

  private static ReturnItemCollectionMetrics asked(boolean isAsked) {
    return isAsked ? ReturnItemCollectionMetrics.SIZE : ReturnItemCollectionMetrics.NONE;
  }

  static void report(@Nullable ItemCollectionMetrics metrics, WriteOutcome outcome) {
    if (metrics != null && outcome.asksCollectionMetrics()) {
      List<Double> range = metrics.sizeEstimateRangeGB();
      outcome.reportCollection(
          new io.pressmark.core.store.ItemCollectionMetrics(range.get(0), range.get(1)));
    }
  }

  /** Tells the actions that asked, each by the partition key of its item. */
  static void report(
      Map<String, List<ItemCollectionMetrics>> byTable,
      DynamoDbItemStore store,
      List<WriteAction> actions) {
    for (WriteAction action : actions) {
      DynamoDbTable table = OwnTables.require(store, action.table());
      Map<String, AttributeValue> key = table.transcoder().key(action.key());
      byTable.getOrDefault(table.definition().name(), List.of()).stream()
          .filter(metrics -> key.entrySet().containsAll(metrics.itemCollectionKey().entrySet()))
          .findFirst()
          .ifPresent(metrics -> report(metrics, action.outcome()));
    }
  }
}
