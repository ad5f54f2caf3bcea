package io.pressmark.chronicle.managed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.attribute.NoKey;
import io.pressmark.core.attribute.TextAttribute;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.generated.ManagedAttributes;
import io.pressmark.core.generated.UuidVersion;
import io.pressmark.core.table.TableCall;
import io.pressmark.core.table.TypedTable;
import io.pressmark.core.table.UpdateRequest;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates of items some of whose attributes the store fills in, at their limits. */
class ManagedUpdatesTest {
  private static final UUID MADE = new UUID(7, 7);

  private final Database db = Database.inMemory();

  @AfterEach
  void close() {
    db.close();
  }

  private static NoteSchema counted(String attribute) {
    ManagedAttributes.Builder managed = ManagedAttributes.builder();
    return new NoteSchema(
        attribute.equals("version")
            ? managed.version("version", Integer.MAX_VALUE).build()
            : managed.counter("writes", Integer.MAX_VALUE).build());
  }

  private TypedTable<Note> open(NoteSchema schema) {
    return db.table(schema, TableOptions.defaults().withIds(() -> MADE));
  }

  private AttributeMapTable items() {
    return new AttributeMapTable(db.store().table("notes"));
  }

  private void store(String attribute, AttributeValue value) {
    items()
        .put(
            Map.of(
                "name", AttributeValue.s("n"), "text", AttributeValue.s("old"), attribute, value));
  }

  private static UpdateRequest<Note> updateOf(NoteSchema schema, TypedTable<Note> notes) {
    try (TableCall<Note> call = notes.call()) {
      schema.writeKey(Note.of("n", ""), call.key());
      return call.update().with(text(schema).set("new"));
    }
  }

  private static TextAttribute<Note, String, NoKey> text(NoteSchema schema) {
    return new TextAttribute<>(schema, DocumentPath.of("text"), ItemWriter::string);
  }

  private Map<String, AttributeValue> stored() {
    return items().get(Map.of("name", AttributeValue.s("n"))).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "writes"})
  void anUpdateByKeyNeverCountsBeyondWhatThePropertyHolds(String attribute) {
    NoteSchema schema = counted(attribute);
    TypedTable<Note> notes = open(schema);
    store(attribute, AttributeValue.n(Integer.MAX_VALUE - 1));
    updateOf(schema, notes).execute();
    Map<String, AttributeValue> full = stored();
    assertThat(full).containsEntry(attribute, AttributeValue.n(Integer.MAX_VALUE));
    assertThatThrownBy(() -> updateOf(schema, notes).execute())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("'" + attribute + "' is 2147483647");
    assertThat(stored()).isEqualTo(full);
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "writes"})
  void anUpdateOfAnObjectNeverCountsBeyondEither(String attribute) {
    TypedTable<Note> notes = open(counted(attribute));
    store(attribute, AttributeValue.n(Integer.MAX_VALUE));
    Map<String, AttributeValue> full = stored();
    Note last = notes.scan().first().orElseThrow();
    assertThatThrownBy(() -> notes.update(last.withText("new")))
        .isInstanceOf(ValidationException.class);
    assertThat(stored()).isEqualTo(full);
  }

  @Test
  void aLongCannotOverflowEither() {
    NoteSchema schema =
        new NoteSchema(ManagedAttributes.builder().counter("writes", Long.MAX_VALUE).build());
    TypedTable<Note> notes = open(schema);
    store("writes", AttributeValue.n(Long.MAX_VALUE));
    assertThatThrownBy(() -> updateOf(schema, notes).execute())
        .isInstanceOf(ValidationException.class);
    assertThat(stored()).containsEntry("writes", AttributeValue.n(Long.MAX_VALUE));
  }

  @Test
  void aFalseConditionIsStillAFalseCondition() {
    NoteSchema schema = counted("version");
    TypedTable<Note> notes = open(schema);
    store("version", AttributeValue.n(5));
    assertThatThrownBy(
            () -> updateOf(schema, notes).when(text(schema).eq("something else")).execute())
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class,
            e -> assertThat(e.item().orElseThrow()).isEqualTo(stored()));
    assertThat(updateOf(schema, notes).when(text(schema).eq("old")).execute())
        .hasValueSatisfying(note -> assertThat(note.version()).isEqualTo(6));
  }

  @Test
  void aVersionThatIsNoNumberIsRefusedByAdd() {
    NoteSchema schema = counted("version");
    TypedTable<Note> notes = open(schema);
    store("version", AttributeValue.s("five"));
    assertThatThrownBy(() -> updateOf(schema, notes).execute())
        .isInstanceOf(ValidationException.class);
    assertThat(stored()).containsEntry("version", AttributeValue.s("five"));
  }

  @Test
  void aDeleteOfAVersionNeedsAClassWithOne() {
    NoteSchema schema = counted("writes");
    TypedTable<Note> notes = open(schema);
    Note stored = notes.put(Note.of("n", "text"));
    try (TableCall<Note> call = notes.call()) {
      schema.writeKey(stored, call.key());
      assertThatThrownBy(() -> call.delete(1)).isInstanceOf(ValidationException.class);
    }
    assertThat(notes.count()).isEqualTo(1);
    assertThat(notes.delete(stored)).isTrue();
  }

  @Test
  void anUpdateOfAnObjectTakesItsIdWhereTheItemHasNone() {
    NoteSchema schema =
        new NoteSchema(ManagedAttributes.builder().generatedId("id", UuidVersion.V4).build());
    TypedTable<Note> notes = open(schema);
    store("other", AttributeValue.n(1));
    assertThat(notes.update(Note.of("n", "a").withId("own")).id()).isEqualTo("own");
    assertThat(notes.update(Note.of("n", "b").withId("second")).id()).isEqualTo("own");
    store("other", AttributeValue.n(2));
    assertThat(notes.update(Note.of("n", "c")).id()).isEqualTo(MADE.toString());
    assertThat(stored()).containsEntry("other", AttributeValue.n(2));
  }

  @Test
  void aPutOverAnItemThatCannotBeReadNamesTheItem() {
    TypedTable<Note> notes =
        open(new NoteSchema(ManagedAttributes.builder().createdAt("createdAt").build()));
    store("createdAt", AttributeValue.n(12));
    Map<String, AttributeValue> before = new HashMap<>(stored());
    assertThatThrownBy(() -> notes.put(Note.of("n", "new")))
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("Table 'notes', item (name='n')")
        .hasMessageContaining("createdAt");
    assertThat(stored()).isEqualTo(before);
  }
}
