package io.pressmark.endpoint.item;

import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.json.ItemJson;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes what a batch did not carry out, in a form in which it can be sent again. */
final class UnprocessedJson {
  private UnprocessedJson() {}

  /** The keys that were not read of one table, with what was said of all of them. */
  static void writeReads(Parameters request, List<Map<String, AttributeValue>> keys, JsonOutput out)
      throws IOException {
    out.beginObject();
    out.name("Keys");
    out.beginArray();
    for (Map<String, AttributeValue> key : keys) {
      ItemJson.write(key, out);
    }
    out.endArray();
    if (request.has("ConsistentRead")) {
      out.name("ConsistentRead");
      out.bool(request.flag("ConsistentRead", false));
    }
    String projection = request.textOrNull("ProjectionExpression");
    if (projection != null) {
      out.name("ProjectionExpression");
      out.string(projection);
    }
    if (request.has("ExpressionAttributeNames")) {
      out.name("ExpressionAttributeNames");
      out.beginObject();
      for (Map.Entry<String, String> name :
          request.textsByName("ExpressionAttributeNames").entrySet()) {
        out.name(name.getKey());
        out.string(name.getValue());
      }
      out.endObject();
    }
    if (request.has("AttributesToGet")) {
      out.name("AttributesToGet");
      out.beginArray();
      for (String attribute : request.texts("AttributesToGet")) {
        out.string(attribute);
      }
      out.endArray();
    }
    out.endObject();
  }

  /** A put or a delete that was not carried out. */
  static void writeWrite(boolean isPut, Map<String, AttributeValue> attributes, JsonOutput out)
      throws IOException {
    out.beginObject();
    out.name(isPut ? "PutRequest" : "DeleteRequest");
    out.beginObject();
    out.name(isPut ? "Item" : "Key");
    ItemJson.write(attributes, out);
    out.endObject();
    out.endObject();
  }
}
