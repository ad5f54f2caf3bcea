package io.pressmark.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is written is read again as the same item. The seed is printed with a failure; {@code
 * -Dpressmark.random.seed=N} repeats it.
 */
final class RoundTripTest {
  private static final int ITEMS = 2_000;
  private static final long SEED = Long.getLong("pressmark.random.seed", System.nanoTime());

  private final RandomItems random = new RandomItems(SEED);
  private final EncodedItems encoded = new EncodedItems();

  @Test
  void attributeMapsComeBack() {
    for (int i = 0; i < ITEMS; i++) {
      Map<String, AttributeValue> item = random.next();
      String text = ItemJson.format(item);
      assertThat(ItemJson.parse(text)).as("seed %d, item %d: %s", SEED, i, text).isEqualTo(item);
      assertThat(ItemJson.format(ItemJson.parse(text))).isEqualTo(text);
    }
  }

  @Test
  void encodedItemsComeBack() throws IOException {
    for (int i = 0; i < ITEMS; i++) {
      Map<String, AttributeValue> item = random.next();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      JsonOutput out = JsonOutput.to(bytes);
      ItemJson.write(encoded.encode(item), out);
      out.flush();
      JsonInput in = JsonInput.of(bytes.toByteArray());
      assertThat(ItemJson.read(in)).as("seed %d, item %d", SEED, i).isEqualTo(item);
      in.end();
    }
  }

  @Test
  void linesComeBackInOrderWhicheverWayTheyWereWritten() throws IOException {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ItemLineWriter writer = ItemLineWriter.to(bytes);
    for (int i = 0; i < ITEMS; i++) {
      Map<String, AttributeValue> item = random.next();
      items.add(item);
      if (i % 2 == 0) {
        writer.write(item);
      } else {
        writer.write(encoded.encode(item));
      }
    }
    writer.flush();
    ItemLineReader reader = new ItemLineReader(new ByteArrayInputStream(bytes.toByteArray()));
    Iterator<Map<String, AttributeValue>> expected = items.iterator();
    for (Map<String, AttributeValue> item = reader.next(); item != null; item = reader.next()) {
      assertThat(item).as("seed %d, line %d", SEED, reader.line()).isEqualTo(expected.next());
    }
    assertThat(expected).isExhausted();
    assertThat(reader.line()).isEqualTo(ITEMS);
    assertThat(reader.bytesRead()).isEqualTo(bytes.size());
  }

  @Test
  void aChangedByteIsRefusedOrReadAndNeverAnythingElse() {
    java.util.Random change = new java.util.Random(SEED);
    int refused = 0;
    for (int i = 0; i < ITEMS; i++) {
      byte[] text = ItemJson.format(random.next()).getBytes(StandardCharsets.UTF_8);
      text[change.nextInt(text.length)] = (byte) change.nextInt(256);
      try {
        JsonInput in = JsonInput.of(text);
        ItemJson.read(in);
        in.end();
      } catch (JsonException e) {
        assertThat(e.line()).as("seed %d, item %d: %s", SEED, i, e).isPositive();
        assertThat(e.column()).as("seed %d, item %d: %s", SEED, i, e).isPositive();
        refused++;
      }
    }
    assertThat(refused).as("seed %d", SEED).isPositive();
  }

  @Test
  void everyPrefixIsRefused() {
    String text = ItemJson.format(random.next());
    for (int length = 0; length < text.length(); length++) {
      String prefix = text.substring(0, length);
      assertThatThrownBy(() -> ItemJson.parse(prefix))
          .as("seed %d: %s", SEED, prefix)
          .isInstanceOf(JsonException.class);
    }
  }

  @Test
  void theLongestNameAndTheDeepestValueComeBack() {
    AttributeValue deepest = AttributeValue.s("at the bottom");
    for (int level = 0; level < 31; level++) {
      deepest =
          level % 2 == 0 ? AttributeValue.l(deepest) : AttributeValue.m(Map.of("in", deepest));
    }
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("n".repeat(65_535), deepest);
    assertThat(ItemJson.parse(ItemJson.format(item))).isEqualTo(item);

    Map<String, AttributeValue> deeper = Map.of("a", AttributeValue.l(deepest));
    assertThatThrownBy(() -> ItemJson.parse(ItemJson.format(deeper)))
        .isInstanceOfSatisfying(
            JsonException.class, e -> assertThat(e.reason()).isEqualTo(JsonException.Reason.VALUE))
        .hasMessageContaining("32 levels");
  }

  @Test
  void depthIsTheOneOfTheItemFormat() {
    AttributeValue set = AttributeValue.ss("element");
    for (int level = 0; level < 30; level++) {
      set = AttributeValue.l(set);
    }
    Map<String, AttributeValue> fits = withKey(set);
    assertThat(ItemJson.parse(ItemJson.format(fits))).isEqualTo(fits);
    encoded.encode(fits);

    Map<String, AttributeValue> tooDeep = withKey(AttributeValue.l(set));
    assertThatThrownBy(() -> ItemJson.parse(ItemJson.format(tooDeep)))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> encoded.encode(tooDeep)).isInstanceOf(ValidationException.class);
  }

  private static Map<String, AttributeValue> withKey(AttributeValue value) {
    return Map.of("id", AttributeValue.s("p"), "at", AttributeValue.n(1), "value", value);
  }
}
