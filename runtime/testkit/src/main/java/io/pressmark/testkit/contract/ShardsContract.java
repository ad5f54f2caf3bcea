package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.stream.ShardDescription;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.core.stream.StreamPage;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.core.stream.StreamRecord;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableChanges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Change streams a shard at a time, as DynamoDB's own operations read them. */
abstract class ShardsContract extends ContractCase {
  private static final int ITEMS = 40;

  private AttributeMapTable streamed() {
    AttributeMapTable table = create();
    store().updateStream(table.table().definition().name(), Optional.of(StreamView.KEYS_ONLY));
    for (int i = 0; i < ITEMS; i++) {
      table.put(item("k" + i, 1, AttributeValue.n(i)));
    }
    return table;
  }

  private static List<StreamRecord> read(StoreStream stream, StreamPosition from, int limit) {
    List<StreamRecord> all = new ArrayList<>();
    StreamPage page = stream.read(from, limit);
    while (!page.records().isEmpty()) {
      assertThat(page.records()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.records());
      page = stream.read(page.next(), limit);
    }
    return all;
  }

  private static List<String> numbers(List<StreamRecord> records) {
    return records.stream().map(StreamRecord::sequenceNumber).toList();
  }

  @Test
  void theShardsTogetherHaveAllRecordsOnceEachInTheOrderOfItsNumbers() {
    AttributeMapTable table = streamed();
    StoreStream stream = table.table().stream();
    List<String> found = new ArrayList<>();
    for (ShardDescription shard : stream.shards()) {
      List<String> numbers = numbers(read(stream, stream.trimHorizon(shard.id()), 3));
      assertThat(numbers)
          .isSorted()
          .allMatch(number -> number.compareTo(shard.startingSequenceNumber()) >= 0);
      found.addAll(numbers);
    }
    assertThat(found)
        .hasSize(ITEMS)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            numbers(stream.read(stream.trimHorizon(), StoreStream.MAX_LIMIT).records()));
    assertThat(TableChanges.ofAll(table.table()).rest()).hasSize(ITEMS);
  }

  @Test
  void onePositionInAShardIsAtOrBehindEachOfItsRecords() {
    StoreStream stream = streamed().table().stream();
    for (ShardDescription shard : stream.shards()) {
      List<String> numbers = numbers(read(stream, stream.trimHorizon(shard.id()), 1000));
      for (int i = 0; i < numbers.size(); i++) {
        StreamPosition at = stream.at(shard.id(), numbers.get(i));
        assertThat(numbers(read(stream, at, 2))).isEqualTo(numbers.subList(i, numbers.size()));
        StreamPosition after =
            StreamPosition.parse(stream.after(shard.id(), numbers.get(i)).token());
        assertThat(numbers(read(stream, after, 2)))
            .isEqualTo(numbers.subList(i + 1, numbers.size()));
      }
    }
  }

  @Test
  void theLatestPositionOfAShardIsBehindItsRecordsAndBeforeNewOnes() throws Exception {
    AttributeMapTable table = streamed();
    StoreStream stream = table.table().stream();
    List<ShardDescription> shards = stream.shards();
    List<StreamPosition> latest = shards.stream().map(shard -> stream.latest(shard.id())).toList();
    assertThat(latest).allMatch(position -> stream.read(position, 10).records().isEmpty());
    table.put(item("one more", 1, AttributeValue.nul()));
    int found = 0;
    for (StreamPosition position : latest) {
      int records = stream.read(position, 10).records().size();
      assertThat(stream.await(position, Duration.ZERO)).isEqualTo(records == 1);
      found += records;
    }
    assertThat(found).isEqualTo(1);
  }

  @Test
  void whatIsNoShardOrNoRecordIsRefused() {
    StoreStream stream = streamed().table().stream();
    String shard = stream.shards().get(0).id();
    String first = stream.shards().get(0).startingSequenceNumber();
    for (String wrong :
        List.of(
            "",
            "1",
            "x".repeat(first.length()),
            first + "0",
            stream.shards().get(1).startingSequenceNumber(),
            first.replaceAll(".$", "0"),
            first.replaceAll("(?<=.).", "9"))) {
      assertThatThrownBy(() -> stream.after(shard, wrong))
          .as(wrong)
          .isInstanceOf(ValidationException.class);
      assertThatThrownBy(() -> stream.at(shard, wrong)).isInstanceOf(ValidationException.class);
    }
    assertThatThrownBy(() -> stream.trimHorizon("shard")).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> stream.latest("shard")).isInstanceOf(ValidationException.class);
  }

  @Test
  void aStreamThatIsSwitchedOnAgainHasAnotherLabel() {
    AttributeMapTable table = streamed();
    String name = table.table().definition().name();
    String label = table.table().stream().label();
    assertThat(table.table().stream().label()).isEqualTo(label);
    store().updateStream(name, Optional.empty());
    store().updateStream(name, Optional.of(StreamView.NEW_IMAGE));
    assertThat(table.table().stream().label()).isNotEqualTo(label);
  }
}
