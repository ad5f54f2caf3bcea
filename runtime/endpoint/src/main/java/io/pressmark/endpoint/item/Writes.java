package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.legacy.LegacyParameters;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.json.ItemJson;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What operations that write one item have in common. */
final class Writes {
  private Writes() {}

  /** The condition of a write, in either form; null where there is none. */
  static @Nullable ConditionExpression condition(Parameters request, Expressions expressions) {
    ConditionExpression expected = new LegacyParameters(request).expected().orElse(null);
    return expected != null ? expected : expressions.condition();
  }

  /** What a request wants to know of the item. */
  static ReturnValues returnValues(Parameters request) {
    return request.constant("ReturnValues", ReturnValues.class, ReturnValues.NONE);
  }

  /** The same of a put or a delete. */
  static ReturnValues returnValuesOfPutOrDelete(Parameters request) {
    ReturnValues values = returnValues(request);
    values.requireOfPutOrDelete();
    return values;
  }

  /** What a request wants to know of an item that its condition is false of. */
  static ReturnValues onFailure(Parameters request) {
    return request.constant(
        "ReturnValuesOnConditionCheckFailure", ReturnValues.class, ReturnValues.NONE);
  }

  /** An outcome that asks for all that a request wants to know. */
  static WriteOutcome outcome(Parameters request, ReturnValues values) {
    return CollectionMetrics.ask(request, new WriteOutcome().ask(values, onFailure(request)));
  }

  /** Writes the answer. */
  static void answer(
      Parameters request, ServedTable table, EncodedKey key, WriteOutcome outcome, JsonOutput out)
      throws IOException {
    out.beginObject();
    if (outcome.hasReturned()) {
      writeReturned(table, key, outcome, out);
    }
    CollectionMetrics.writeMember(table, key, outcome, out);
    new CapacityJson(table.definition())
        .add(outcome)
        .writeMember(CapacityJson.detail(request), out);
    out.endObject();
  }

  private static void writeReturned(
      ServedTable table, EncodedKey key, WriteOutcome outcome, JsonOutput out) throws IOException {
    ItemReader reader = table.reader();
    if (!outcome.values().isUpdated()) {
      out.name("Attributes");
      ItemJson.write(reader.load(key, outcome.returned()), out);
      return;
    }
    Map<String, AttributeValue> attributes = outcome.read(key, reader);
    if (!attributes.isEmpty()) {
      out.name("Attributes");
      ItemJson.write(attributes, out);
    }
  }
}
