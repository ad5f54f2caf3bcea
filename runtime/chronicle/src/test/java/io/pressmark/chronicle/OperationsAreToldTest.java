package io.pressmark.chronicle;

import static io.pressmark.chronicle.Items.by;
import static io.pressmark.chronicle.Items.key;
import static io.pressmark.chronicle.Items.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableBatch;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java Flight Recorder and the log hear of operations. */
class OperationsAreToldTest {
  private static final List<String> KINDS =
      List.of(
          "GetItem",
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "Query",
          "Scan",
          "BatchGetItem",
          "BatchWriteItem",
          "TransactGetItems",
          "TransactWriteItems");

  @TempDir Path directory;

  @Test
  void aRecordingHasAnEventForEachOperation() throws IOException {
    List<RecordedEvent> events = record(() -> work(StoreOptions.defaults()));

    Set<String> names =
        events.stream().map(event -> event.getEventType().getName()).collect(Collectors.toSet());
    assertThat(names)
        .containsAll(KINDS.stream().map(kind -> "io.pressmark." + kind).toList())
        .contains("io.pressmark.Recovery");
    RecordedEvent query =
        events.stream()
            .filter(event -> event.getEventType().getName().equals("io.pressmark.Query"))
            .findFirst()
            .orElseThrow();
    assertThat(query.getString("table")).isEqualTo("notes");
    assertThat(query.getLong("items")).isEqualTo(2);
    assertThat(query.getBoolean("failed")).isFalse();
    assertThat(events)
        .filteredOn(event -> event.getEventType().getName().equals("io.pressmark.BatchWriteItem"))
        .extracting(event -> event.getLong("items"))
        .containsExactly(1L);
    assertThat(events)
        .filteredOn(event -> event.getEventType().getName().equals("io.pressmark.PutItem"))
        .extracting(event -> event.getBoolean("failed"))
        .containsExactly(false, false, true);
  }

  @Test
  void aRecordingKeepsNoFastOperationUnlessItIsAskedTo() throws IOException {
    Path file = directory.resolve("quiet.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("io.pressmark.GetItem").withThreshold(Duration.ofDays(1));
      recording.start();
      work(StoreOptions.defaults());
      recording.stop();
      recording.dump(file);
    }
    assertThat(RecordingFile.readAllEvents(file))
        .noneMatch(event -> event.getEventType().getName().equals("io.pressmark.GetItem"));
  }

  @Test
  void slowOperationsAreLogged() {
    String log =
        errorsOf(() -> work(StoreOptions.defaults().withSlowOperation(Duration.ofNanos(1))));

    assertThat(log)
        .contains("PutItem on table 'notes' took ")
        .contains("ms: 1 items")
        .contains("ms: failed");
  }

  @Test
  void operationsThatAreFastEnoughAreNotLogged() {
    String log =
        errorsOf(() -> work(StoreOptions.defaults().withSlowOperation(Duration.ofDays(1))));

    assertThat(log).doesNotContain(" took ");
  }

  private void work(StoreOptions options) {
    try (ChronicleItemStore store = ChronicleItemStore.open(directory.resolve("store"), options)) {
      StoreTable table = store.createTable(Items.NOTES);
      AttributeMapTable notes = new AttributeMapTable(table);
      notes.put(note("ann", 1, "one"));
      notes.put(note("ann", 2, "two"));
      assertThatThrownBy(
              () ->
                  notes.put(
                      note("ann", 2, "again"),
                      new ConditionExpression.NotExists(DocumentPath.of("text"))))
          .isInstanceOf(ConditionalCheckFailedException.class);
      notes.get(key("ann", 1));
      notes.query(by("ann"), null);
      notes.scan(TableScan.all(), null);
      notes.update(key("ann", 1), Updates.update(Updates.remove("text")));
      new TableBatch(store).put(table, note("bob", 2, "two")).run();
      new TableReads(store).get(table, key("bob", 2)).sendBatch();
      new TableTransaction(store).put(table, note("bob", 1, "three")).run();
      new TableReads(store).get(table, key("bob", 1)).run();
      notes.delete(key("ann", 1));
      store.deleteTable("notes");
    }
  }

  private List<RecordedEvent> record(Runnable work) throws IOException {
    Path file = directory.resolve("operations.jfr");
    try (Recording recording = new Recording()) {
      KINDS.forEach(kind -> recording.enable("io.pressmark." + kind).withoutThreshold());
      recording.enable("io.pressmark.Recovery").withoutThreshold();
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file);
  }

  private static String errorsOf(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    System.setErr(new PrintStream(taken, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(before);
    }
    return taken.toString(StandardCharsets.UTF_8);
  }
}
