package io.pressmark.endpoint.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.stream.StreamPosition;
import io.pressmark.endpoint.error.ErrorType;
import io.pressmark.endpoint.error.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardIteratorsTest {
  private static final StreamPosition POSITION = StreamPosition.of(new byte[] {1, 2, 3});
  private static final String LABEL = "2026-01-02T03:04:05.678";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
  private final ShardIterators iterators = new ShardIterators(now::get);

  private void isInvalid(String text) {
    assertThatThrownBy(() -> iterators.parse(text))
        .as(text)
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.type()).isEqualTo(ErrorType.VALIDATION))
        .hasMessage("Invalid ShardIterator");
  }

  @Test
  void anIteratorSaysWhereToReadOn() {
    assertThat(iterators.parse(iterators.issue("a.table-1", LABEL, POSITION)))
        .isEqualTo(new ShardIterators.Place("a.table-1", LABEL, POSITION));
  }

  @Test
  void anIteratorIsGoodFor15Minutes() {
    String text = iterators.issue("things", LABEL, POSITION);
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(15)));
    assertThat(iterators.parse(text).position()).isEqualTo(POSITION);

    now.updateAndGet(time -> time.plusMillis(1));

    assertThatThrownBy(() -> iterators.parse(text))
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> assertThat(e.type()).isEqualTo(ErrorType.EXPIRED_ITERATOR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|",
        "|||",
        "things",
        "things|label|1",
        "th|label|1|AQIDBA",
        "things|label|-1|AQIDBA",
        "things|label|1e9|AQIDBA",
        "things|label|9999999999999999999|AQIDBA",
        "things|label|1|",
        "things|label|1|not base 64",
        "things|label|1|AAAA",
        "things|label|1|AQIDBAUGBwg",
        "../../etc/passwd|label|1|AQIDBA",
        "arn:aws:dynamodb:us-east-1:0:table/things|label|1|AQIDBA"
      })
  void otherTextsAreNone(String text) {
    isInvalid(text);
  }

  @Test
  void aPartOfOneIsNone() {
    String whole = iterators.issue("things", LABEL, POSITION);
    for (int length = 0; length < whole.length(); length++) {
      isInvalid(whole.substring(0, length));
    }
  }

  @Test
  void whatIsChangedIsAnotherOneOrRefused() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String whole = iterators.issue("things", LABEL, POSITION);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x180));
      }
      try {
        assertThat(iterators.parse(text.toString()).position())
            .as("seed %d: %s", seed, text)
            .isEqualTo(POSITION);
      } catch (ServiceException e) {
        assertThat(e.type())
            .as("seed %d: %s", seed, text)
            .isIn(ErrorType.VALIDATION, ErrorType.EXPIRED_ITERATOR);
      }
    }
  }
}
