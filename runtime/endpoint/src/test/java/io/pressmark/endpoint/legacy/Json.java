package io.pressmark.endpoint.legacy;

import io.pressmark.core.value.AttributeValue;
import io.pressmark.json.JsonInput;
import io.pressmark.json.ValueJson;
import java.util.ArrayList;
import java.util.List;

/** Values from DynamoDB JSON. */
final class Json {
  private Json() {}

  static AttributeValue value(String json) {
    return ValueJson.read(JsonInput.of(json));
  }

  /** The values of a JSON array. */
  static List<AttributeValue> values(String json) {
    JsonInput in = JsonInput.of(json);
    List<AttributeValue> values = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      values.add(ValueJson.read(in));
    }
    in.end();
    return values;
  }
}
