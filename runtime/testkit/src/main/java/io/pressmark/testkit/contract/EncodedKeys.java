package io.pressmark.testkit.contract;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;

/** Encoded keys for tests that speak to a table without the help of attribute maps. */
final class EncodedKeys {
  private EncodedKeys() {}

  static EncodedKey of(TableDefinition table, Map<String, AttributeValue> attributes) {
    KeyWriter writer = new KeyWriter().begin(table);
    AttributeMaps.writeKey(attributes, table, writer);
    return writer.key();
  }
}
