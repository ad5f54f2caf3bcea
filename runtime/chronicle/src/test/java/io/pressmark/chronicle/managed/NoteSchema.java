package io.pressmark.chronicle.managed;

import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.generated.GeneratedCode;
import io.pressmark.core.generated.ManagedAttributes;
import io.pressmark.core.generated.ManagedSchema;
import io.pressmark.core.generated.ManagedValues;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.time.Instant;

/** A schema as it is generated, but for any choice of the managed attributes. */
final class NoteSchema extends ManagedSchema<Note> {
  private static final int NAME = 0;
  private static final int TEXT = 1;
  private static final int ID = 2;
  private static final int VERSION = 3;
  private static final int WRITES = 4;
  private static final int CREATED_AT = 5;
  private static final int UPDATED_AT = 6;

  NoteSchema(ManagedAttributes managed) {
    super(
        GeneratedCode.CURRENT,
        Note.class,
        TableDefinition.builder("notes").partitionKey("name", ScalarType.S).build(),
        managed,
        "name",
        "text",
        "id",
        "version",
        "writes",
        "createdAt",
        "updatedAt");
  }

  @Override
  public void writeKey(Note item, KeyWriter key) {
    key.partition();
    key.string(item.name());
  }

  @Override
  public void write(Note item, ItemWriter writer) {
    if (item.text() != null) {
      writer.name(TEXT);
      writer.string(item.text());
    }
  }

  @Override
  public void collect(Note item, ManagedValues into) {
    into.id(item.id());
    into.version(item.version());
    into.counter(item.writes());
    into.createdAt(item.createdAt());
    into.updatedAt(item.updatedAt());
  }

  @Override
  public void collect(ItemReader stored, ManagedValues into) {
    while (stored.next()) {
      switch (stored.ordinal()) {
        case ID -> into.id(stored.string());
        case VERSION -> into.version(stored.longNumber());
        case WRITES -> into.counter(stored.longNumber());
        case CREATED_AT -> into.createdAt(stored.instant());
        case UPDATED_AT -> into.updatedAt(stored.instant());
        default -> {
          // Not managed; next() passes over it.
        }
      }
    }
  }

  @Override
  public void writeManaged(ManagedValues values, ItemWriter writer) {
    if (managed().generatedId().isPresent() && values.id() != null) {
      writer.name(ID);
      writer.string(values.id());
    }
    if (managed().version().isPresent()) {
      writer.name(VERSION);
      writer.longNumber(values.version());
    }
    if (managed().counter().isPresent()) {
      writer.name(WRITES);
      writer.longNumber(values.counter());
    }
    if (managed().createdAt().isPresent() && values.createdAt() != null) {
      writer.name(CREATED_AT);
      writer.instant(values.createdAt());
    }
    if (managed().updatedAt().isPresent() && values.updatedAt() != null) {
      writer.name(UPDATED_AT);
      writer.instant(values.updatedAt());
    }
  }

  @Override
  public Note read(ItemReader reader) {
    String name = null;
    String text = null;
    String id = null;
    int version = 0;
    int writes = 0;
    Instant createdAt = null;
    Instant updatedAt = null;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case NAME -> name = reader.string();
        case TEXT -> text = reader.string();
        case ID -> id = reader.string();
        case VERSION -> version = reader.intNumber();
        case WRITES -> writes = reader.intNumber();
        case CREATED_AT -> createdAt = reader.instant();
        case UPDATED_AT -> updatedAt = reader.instant();
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    return new Note(name, text, id, version, writes, createdAt, updatedAt);
  }
}
