package io.pressmark.core.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormsTest {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS");

  private static Instant anyInstant(Random random) {
    long span = LAST.getEpochSecond() - FIRST.getEpochSecond() + 1;
    long second = FIRST.getEpochSecond() + (long) (random.nextDouble() * span);
    int nano = random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000);
    return Instant.ofEpochSecond(second, nano);
  }

  private static String text(Instant value) {
    byte[] bytes = new byte[TextForms.INSTANT + 3];
    assertThat(TextForms.instant(value, bytes, 3)).isEqualTo(bytes.length);
    return new String(bytes, 3, TextForms.INSTANT, ISO_8859_1);
  }

  private static String text(LocalDateTime value) {
    byte[] bytes = new byte[TextForms.DATE_TIME];
    assertThat(TextForms.localDateTime(value, bytes, 0)).isEqualTo(bytes.length);
    return new String(bytes, ISO_8859_1);
  }

  private static String text(LocalDate value) {
    byte[] bytes = new byte[TextForms.DATE];
    assertThat(TextForms.localDate(value, bytes, 0)).isEqualTo(bytes.length);
    return new String(bytes, ISO_8859_1);
  }

  private static String text(UUID value) {
    byte[] bytes = new byte[TextForms.UUID_LENGTH];
    assertThat(TextForms.uuid(value, bytes, 0)).isEqualTo(bytes.length);
    return new String(bytes, ISO_8859_1);
  }

  @Test
  void instantsAreWrittenAsTheJdkWouldAndComeBack() {
    Random random = new Random(50);
    for (int i = 0; i < 50_000; i++) {
      Instant value = anyInstant(random);
      String text = text(value);
      assertThat(text).isEqualTo(DATE_TIME.format(value.atOffset(ZoneOffset.UTC)) + "Z");
      byte[] bytes = text.getBytes(ISO_8859_1);
      assertThat(TextForms.parseInstant(bytes, 0, bytes.length)).isEqualTo(value);
    }
  }

  @Test
  void everyDayOfTenThousandYearsIsRight() {
    LocalDate day = LocalDate.of(0, 1, 1);
    LocalDate end = LocalDate.of(10_000, 1, 1);
    byte[] bytes = new byte[TextForms.INSTANT];
    while (day.isBefore(end)) {
      TextForms.instant(Instant.ofEpochSecond(day.toEpochDay() * 86_400), bytes, 0);
      String written = new String(bytes, 0, TextForms.DATE, ISO_8859_1);
      if (!written.equals(day.toString())) {
        assertThat(written).isEqualTo(day.toString());
      }
      day = day.plusDays(1);
    }
    assertThat(day).isEqualTo(end);
  }

  @Test
  void textsSortAsInstantsDo() {
    Random random = new Random(51);
    for (int i = 0; i < 30_000; i++) {
      Instant left = anyInstant(random);
      Instant right = i % 2 == 0 ? anyInstant(random) : near(left, random);
      assertThat(Integer.signum(text(left).compareTo(text(right))))
          .isEqualTo(Integer.signum(left.compareTo(right)));
    }
  }

  private static Instant near(Instant value, Random random) {
    Instant near = value.plusNanos(random.nextInt(5) - 2);
    return near.isBefore(FIRST) || near.isAfter(LAST) ? value : near;
  }

  @Test
  void datesAndDateTimesAreWrittenAsTheJdkWould() {
    Random random = new Random(52);
    for (int i = 0; i < 20_000; i++) {
      LocalDateTime value = LocalDateTime.ofInstant(anyInstant(random), ZoneOffset.UTC);
      assertThat(text(value)).isEqualTo(DATE_TIME.format(value));
      assertThat(text(value.toLocalDate())).isEqualTo(value.toLocalDate().toString());
    }
  }

  @Test
  void theFirstAndLastMomentsPass() {
    assertThat(text(FIRST)).isEqualTo("0000-01-01T00:00:00.000000000Z");
    assertThat(text(LAST)).isEqualTo("9999-12-31T23:59:59.999999999Z");
    assertThat(text(Instant.EPOCH.minusNanos(1))).isEqualTo("1969-12-31T23:59:59.999999999Z");
  }

  @Test
  void yearsOutside0000To9999AreRefused() {
    assertRefused(() -> text(FIRST.minusNanos(1)));
    assertRefused(() -> text(LAST.plusNanos(1)));
    assertRefused(() -> text(Instant.MIN));
    assertRefused(() -> text(Instant.MAX));
    assertRefused(() -> text(LocalDate.of(-1, 12, 31)));
    assertRefused(() -> text(LocalDate.of(10_000, 1, 1)));
    assertRefused(() -> text(LocalDateTime.MAX));
  }

  private static void assertRefused(Runnable writing) {
    assertThatThrownBy(writing::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("outside the years 0000 to 9999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30T00:00:00.000000000Z",
        "2023-02-29T00:00:00.000000000Z",
        "2024-13-01T00:00:00.000000000Z",
        "2024-00-01T00:00:00.000000000Z",
        "2024-01-00T00:00:00.000000000Z",
        "2024-01-01T24:00:00.000000000Z",
        "2024-01-01T00:60:00.000000000Z",
        "2024-01-01T00:00:60.000000000Z",
        "2024x01-01T00:00:00.000000000Z",
        "2024-01x01T00:00:00.000000000Z",
        "2024-01-01x00:00:00.000000000Z",
        "2024-01-01T00x00:00.000000000Z",
        "2024-01-01T00:00x00.000000000Z",
        "2024-01-01T00:00:00x000000000Z",
        "2024-01-01T00:00:00.000000000x",
        "2024-01-01T00:00:00.0000000 0Z",
        "2024-01-01T00:00:00Z"
      })
  void otherTextsAreNotInstantsOfThisForm(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    assertThat(TextForms.parseInstant(bytes, 0, bytes.length)).isNull();
  }

  @Test
  void uuidsAreWrittenAsTheJdkDoesAndComeBack() {
    Random random = new Random(53);
    for (int i = 0; i < 20_000; i++) {
      UUID value = new UUID(random.nextLong(), random.nextLong());
      byte[] bytes = text(value).getBytes(ISO_8859_1);
      assertThat(new String(bytes, ISO_8859_1)).isEqualTo(value.toString());
      assertThat(TextForms.parseUuid(bytes, 0, bytes.length)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123e4567-e89b-12d3-a456-42661417400",
        "123e4567-e89b-12d3-a456-42661417400g",
        "123e4567ee89b-12d3-a456-426614174000",
        "123e4567-e89b-12d3-a456-4266-4174000"
      })
  void otherTextsAreNoUuids(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    assertThat(TextForms.parseUuid(bytes, 0, bytes.length)).isNull();
  }
}
