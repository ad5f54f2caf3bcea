package io.pressmark.chronicle.internal.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published values of XXH64 with seed 0: the function decides where items lie. */
class XxHash64Test {

  @ParameterizedTest
  @CsvSource({
    "'', EF46DB3751D8E999",
    "a, D24EC4F1A98C6E5B",
    "abc, 44BC2CF5AD770999",
    "Nobody inspects the spammish repetition, FBCEA83C8A378BF1"
  })
  void isTheFrozenFunction(String text, String hash) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(XxHash64.hash(bytes, 0, bytes.length)).isEqualTo(Long.parseUnsignedLong(hash, 16));
    byte[] within = new byte[bytes.length + 5];
    Arrays.fill(within, (byte) 7);
    System.arraycopy(bytes, 0, within, 3, bytes.length);
    assertThat(XxHash64.hash(within, 3, bytes.length)).isEqualTo(Long.parseUnsignedLong(hash, 16));
  }
}
