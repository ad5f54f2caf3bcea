package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.fixture.RandomValues;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Looking ahead for the attribute that says of what subtype an item or document is. */
class PeekStringTest {
  private static final int TYPE = 2;
  private static final int DOCUMENT = 3;

  private final ItemBytes bytes = new ItemBytes();
  private final NameBinding binding =
      new NameBinding(bytes.names(), "id", "at", List.of("id", "at", "type", "document", "x"));

  private ItemReader read(EncodedItem item) {
    return new ItemReader().bind(binding, ScalarType.S, ScalarType.N).load(bytes.key(), item);
  }

  private ItemReader read(Map<String, AttributeValue> item) {
    return read(bytes.encode(item));
  }

  /** The string under {@code name} amid others, at the given place among them. */
  private static Map<String, AttributeValue> amid(String name, AttributeValue value, int place) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      if (i == place) {
        item.put(name, value);
      }
      item.put("other" + i, AttributeValue.m(Map.of("type", AttributeValue.s("inner"))));
    }
    return item;
  }

  private static Map<String, AttributeValue> keyed(Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = ItemBytes.item("x", AttributeValue.n(1));
    item.putAll(attributes);
    return item;
  }

  @Test
  void itIsFoundWhereverItStandsAndNothingMoves() {
    for (int place = 0; place < 6; place++) {
      Map<String, AttributeValue> item = keyed(amid("type", AttributeValue.s("circle"), place));
      ItemReader reader = read(item);
      assertThat(reader.peekString(TYPE)).isEqualTo("circle");
      assertThat(reader.peekString(TYPE)).isEqualTo("circle");
      Map<String, AttributeValue> read = new LinkedHashMap<>();
      while (reader.next()) {
        read.put(reader.name(), AttributeMaps.readValue(reader));
      }
      assertThat(read).isEqualTo(item);
    }
  }

  @Test
  void itIsFoundInAMapThatWasJustEntered() {
    for (int place = 0; place < 6; place++) {
      Map<String, AttributeValue> inner = amid("type", AttributeValue.s("square"), place);
      Map<String, AttributeValue> item =
          keyed(Map.of("type", AttributeValue.s("outer"), "document", AttributeValue.m(inner)));
      ItemReader reader = read(item);
      int documents = 0;
      while (reader.next()) {
        if (reader.ordinal() == DOCUMENT) {
          documents++;
          assertThat(reader.enterMap()).isTrue();
          assertThat(reader.peekString(TYPE)).isEqualTo("square");
          Map<String, AttributeValue> read = new LinkedHashMap<>();
          while (reader.next()) {
            read.put(reader.key(), AttributeMaps.readValue(reader));
          }
          assertThat(read).isEqualTo(inner);
        }
      }
      assertThat(documents).isEqualTo(1);
    }
  }

  @Test
  void itIsFoundInTheElementsOfAList() {
    List<AttributeValue> shapes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      shapes.add(AttributeValue.m(Map.of("type", AttributeValue.s("t" + i))));
    }
    ItemReader reader = read(keyed(Map.of("document", AttributeValue.l(shapes))));
    assertThat(reader.seek("document")).isTrue();
    reader.enterList();
    List<String> found = new ArrayList<>();
    while (reader.next()) {
      reader.enterMap();
      found.add(reader.peekString(TYPE));
      while (reader.next()) {
        reader.string();
      }
    }
    assertThat(found).containsExactly("t0", "t1", "t2", "t3", "t4");
  }

  @Test
  void whatIsMissingOrNoStringIsNull() {
    assertThat(read(keyed(Map.of())).peekString(TYPE)).isNull();
    for (AttributeValue other :
        List.of(AttributeValue.n(1), AttributeValue.nul(), AttributeValue.l())) {
      assertThat(read(keyed(Map.of("type", other))).peekString(TYPE)).isNull();
    }
    ItemReader empty = read(keyed(Map.of("document", AttributeValue.m(Map.of()))));
    assertThat(empty.seek("document")).isTrue();
    assertThat(empty.enterMap()).isTrue();
    assertThat(empty.peekString(TYPE)).isNull();
    assertThat(empty.next()).isFalse();
  }

  @Test
  void whatLiesBehindTheEndIsNeverFound() {
    Map<String, AttributeValue> item = keyed(amid("type", AttributeValue.s("circle"), 5));
    item.remove("other5");
    EncodedItem whole = bytes.encode(item);
    for (int length = ItemFormat.HEADER; length < whole.length(); length++) {
      EncodedItem part = new EncodedItem();
      part.set(whole.bytes(), 0, whole.length());
      part.set(whole.bytes(), 0, length);
      try {
        assertThat(read(part).peekString(TYPE)).isNull();
      } catch (MalformedItemException e) {
        assertThat(e).hasMessageContaining("encoded item");
      }
    }
    assertThat(read(whole).peekString(TYPE)).isEqualTo("circle");
  }

  @Test
  void bytesThatMakeNoSenseEndInAnAnswerOrAnException() {
    RandomValues values = new RandomValues(41);
    Random random = new Random(42);
    int answers = 0;
    int refusals = 0;
    for (int i = 0; i < 4_000; i++) {
      Map<String, AttributeValue> item = keyed(values.item());
      List<String> names = new ArrayList<>(item.keySet());
      Collections.shuffle(names, random);
      Map<String, AttributeValue> shuffled = new LinkedHashMap<>();
      names.forEach(name -> shuffled.put(name, item.get(name)));
      shuffled.put("type", AttributeValue.s("circle"));
      EncodedItem whole = bytes.encode(shuffled);
      EncodedItem broken = new EncodedItem();
      int from = ItemFormat.HEADER;
      int length = from + random.nextInt(whole.length() - from + 1);
      broken.set(whole.bytes(), 0, random.nextBoolean() ? length : whole.length());
      for (int flips = random.nextInt(3); flips > 0 && broken.length() > from; flips--) {
        broken.bytes()[from + random.nextInt(broken.length() - from)] ^=
            (byte) (1 << random.nextInt(8));
      }
      try {
        answers += read(broken).peekString(TYPE) == null ? 0 : 1;
      } catch (MalformedItemException e) {
        refusals++;
      }
    }
    assertThat(answers).isPositive();
    assertThat(refusals).isPositive();
  }
}
