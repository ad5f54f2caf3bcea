package io.pressmark.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedKey;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {
  private static final String SHAPE = "orders|query|6331|null|true|null";

  private static EncodedKey key(int partition, int sort) {
    byte[] bytes = new byte[partition + sort];
    new Random(partition * 31L + sort).nextBytes(bytes);
    EncodedKey key = new EncodedKey();
    key.set(bytes, 0, partition, partition, sort);
    return key;
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "20, 30", "2048, 1024"})
  void aKeyComesBack(int partition, int sort) {
    EncodedKey key = key(partition, sort);
    String token = PageToken.encode(key, SHAPE);
    assertThat(token).matches("[A-Za-z0-9_-]+");
    assertThat(PageToken.decode(token, SHAPE)).isEqualTo(key);
  }

  @Test
  void aTokenOfAnotherQueryIsRefused() {
    String token = PageToken.encode(key(5, 5), SHAPE);
    assertThatThrownBy(() -> PageToken.decode(token, SHAPE + "x"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("another query");
  }

  @Test
  void everyFlippedBitIsNoticed() {
    byte[] bytes = Base64.getUrlDecoder().decode(PageToken.encode(key(9, 9), SHAPE));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] tampered = bytes.clone();
      tampered[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(tampered));
    }
  }

  @Test
  void everyShortenedTokenIsRefused() {
    String token = PageToken.encode(key(9, 9), SHAPE);
    for (int length = 0; length < token.length(); length++) {
      assertRefused(token.substring(0, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "not a token", "*", "AAAA", "\uD83D\uDE00"})
  void otherTextsAreRefused(String text) {
    assertRefused(text);
  }

  private static void assertRefused(String token) {
    assertThatThrownBy(() -> PageToken.decode(token, SHAPE))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("page token");
  }
}
