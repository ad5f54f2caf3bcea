package io.pressmark.dynamodb;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.KeyConditionExpression.Condition;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.ReceivedPage;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** A secondary index of the service. Thread-safe. */
final class DynamoDbIndex implements StoreIndex {
  private final DynamoDbTable table;
  private final IndexDefinition definition;
  private final Service service;
  private final PageRequests pages;
  private final IndexKeys keys;

  DynamoDbIndex(DynamoDbTable table, IndexDefinition definition, Service service) {
    this.table = table;
    this.definition = definition;
    this.service = service;
    this.pages = new PageRequests(service, table.definition(), table.transcoder());
    this.keys = new IndexKeys(table.definition(), definition);
  }

  @Override
  public IndexDefinition definition() {
    return definition;
  }

  @Override
  public StoreTable table() {
    return table;
  }

  @Override
  public void query(IndexQueryRequest request, ItemBatch into) {
    RequestExpressions expressions = new RequestExpressions();
    var built =
        pages
            .query(conditions(request), request.selection(), expressions)
            .indexName(definition.name())
            .filterExpression(expressions.condition(request.filter()))
            .expressionAttributeNames(expressions.names())
            .expressionAttributeValues(expressions.values())
            .scanIndexForward(request.ascending())
            .limit(PageRequests.limit(request.limit()))
            .consistentRead(isConsistent(request.consistency()))
            .exclusiveStartKey(startKey(request.startAfter()))
            .build();
    QueryResponse response =
        service.sendFor(table.definition().name(), client -> client.query(built));
    ReceivedPage page =
        pages.fill(
            request.selection(),
            response.items(),
            response.count(),
            response.scannedCount(),
            Capacity.readUnits(response.consumedCapacity()),
            Capacity.tableReadUnits(response.consumedCapacity()),
            into);
    end(page, response.lastEvaluatedKey());
  }

  /** Equality on the attributes of the partition key, and what is said of the sort key's. */
  private List<Condition> conditions(IndexQueryRequest request) {
    List<KeyAttribute> partition = keys.partition();
    if (request.partition().size() > partition.size()) {
      throw new ValidationException(
          "The partition key of index '"
              + definition.name()
              + "' has "
              + partition.size()
              + " attributes, and "
              + request.partition().size()
              + " values were given");
    }
    List<KeyAttribute> sort = definition.sortKeys();
    if (request.sort().size() > sort.size()) {
      throw new ValidationException(
          "The sort key of index '"
              + definition.name()
              + "' has "
              + sort.size()
              + " attributes, and "
              + request.sort().size()
              + " conditions were given");
    }
    List<Condition> conditions = new ArrayList<>();
    // Where one is missing, the service says which.
    for (int i = 0; i < request.partition().size(); i++) {
      conditions.add(PageRequests.equal(partition.get(i), request.partition().get(i)));
    }
    for (int i = 0; i < request.sort().size(); i++) {
      conditions.add(PageRequests.on(sort.get(i), request.sort().get(i)));
    }
    return conditions;
  }

  @Override
  public void scan(ScanRequest request, ItemBatch into) {
    RequestExpressions expressions = new RequestExpressions();
    var built =
        pages
            .scan(request, expressions)
            .indexName(definition.name())
            .consistentRead(isConsistent(request.consistency()))
            .exclusiveStartKey(startKey(request.startAfter()))
            .build();
    ScanResponse response =
        service.sendFor(table.definition().name(), client -> client.scan(built));
    ReceivedPage page =
        pages.fill(
            request.selection(),
            response.items(),
            response.count(),
            response.scannedCount(),
            Capacity.readUnits(response.consumedCapacity()),
            Capacity.tableReadUnits(response.consumedCapacity()),
            into);
    end(page, response.lastEvaluatedKey());
  }

  /** A global index is read consistently only if that is asked for, and the service refuses it. */
  private boolean isConsistent(ReadConsistency consistency) {
    return consistency == ReadConsistency.STRONG
        || consistency == ReadConsistency.DEFAULT && definition.kind() == IndexKind.LOCAL;
  }

  private @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>
      startKey(@Nullable EncodedKey startAfter) {
    return startAfter == null ? null : SdkValues.toSdk(keys.attributes(startAfter));
  }

  private void end(
      ReceivedPage page,
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> lastEvaluated) {
    if (!lastEvaluated.isEmpty()) {
      page.endsAt(
          keys.encode(SdkValues.fromSdk(lastEvaluated)),
          table.transcoder().encodeKey(lastEvaluated));
    }
  }

  @Override
  public Map<String, AttributeValue> keyAttributes(ItemBatch page) {
    return keys.attributes(page.lastEvaluatedKey().orElseThrow());
  }

  @Override
  public EncodedKey startKey(Map<String, AttributeValue> attributes) {
    return keys.encode(attributes);
  }

  /** The number of entries as the service last counted them, some hours ago. */
  @Override
  public long count() {
    return description().items();
  }

  private IndexDescription description() {
    return table
        .store()
        .describe(table.definition().name())
        .index(definition.name())
        .orElseThrow(
            () ->
                new ValidationException(
                    "The table does not have the specified index: " + definition.name()));
  }

  @Override
  public TableStatistics statistics() {
    IndexDescription now = description();
    return Described.statistics(
        table.definition().name() + "/" + definition.name(), now.items(), now.bytes());
  }

  @Override
  public String toString() {
    return "DynamoDbIndex[" + table.definition().name() + "/" + definition.name() + "]";
  }
}
