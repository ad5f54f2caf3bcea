package io.pressmark.cli.statistics;

import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.Optional;

/** Writes named values into an object of JSON. */
final class JsonFields {
  private final JsonOutput out;

  JsonFields(JsonOutput out) {
    this.out = out;
  }

  JsonFields field(String name, long value) throws IOException {
    out.name(name);
    out.number(value);
    return this;
  }

  JsonFields field(String name, double value) throws IOException {
    out.name(name);
    out.number(value);
    return this;
  }

  JsonFields field(String name, String value) throws IOException {
    out.name(name);
    out.string(value);
    return this;
  }

  /** The key attributes of a table, each as an object with its name and type. */
  JsonFields key(TableDefinition definition) throws IOException {
    field("partitionKey", definition.partitionKey());
    Optional<KeyAttribute> sortKey = definition.sortKey();
    return sortKey.isPresent() ? field("sortKey", sortKey.get()) : this;
  }

  private JsonFields field(String name, KeyAttribute key) throws IOException {
    out.name(name);
    out.beginObject();
    field("name", key.name()).field("type", key.type().name());
    out.endObject();
    return this;
  }
}
