package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.fixture.RandomValues;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Utf8;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemRoundTripTest {
  private final ItemBytes bytes = new ItemBytes();

  @Test
  void randomItemsComeBackWithTheirExactSize() {
    RandomValues values = new RandomValues(20);
    for (int i = 0; i < 3_000; i++) {
      Map<String, AttributeValue> item = values.item();
      EncodedItem encoded = bytes.encode(item);
      assertThat(bytes.decode(encoded)).as("item %d", i).isEqualTo(item);
      assertThat(encoded.itemSize()).as("size of item %d", i).isEqualTo(sizeOf(item));
    }
  }

  private static int sizeOf(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(entry -> Utf8.length(entry.getKey()) + entry.getValue().size())
        .sum();
  }

  @Test
  void keyAttributesComeFirstAndAreNotStoredAgain() {
    Map<String, AttributeValue> item = ItemBytes.item("a", AttributeValue.nul());
    EncodedItem encoded = bytes.encode(item);
    assertThat(encoded.length()).isEqualTo(ItemFormat.HEADER + 2);
    assertThat(bytes.decode(encoded).keySet()).containsExactly("id", "at", "a");
  }

  @Test
  void namesPastTheDictionaryStandInTheItem() {
    Map<String, AttributeValue> item = ItemBytes.item("a", AttributeValue.nul());
    String longName = "n".repeat(NameDictionary.MAX_NAME_BYTES + 1);
    item.put(longName, AttributeValue.s("long"));
    for (int i = 0; i < NameDictionary.MAX_NAMES + 10; i++) {
      item.put("name" + i, AttributeValue.n(i));
    }
    assertThat(bytes.decode(bytes.encode(item))).isEqualTo(item);
    assertThat(bytes.names().size()).isEqualTo(NameDictionary.MAX_NAMES);
    assertThat(bytes.names().idOf(longName)).isEqualTo(NameDictionary.NONE);
  }

  @Test
  void anAttributeIsFoundByNameWhereverItStands() {
    RandomValues values = new RandomValues(21);
    for (int i = 0; i < 500; i++) {
      Map<String, AttributeValue> item = values.item();
      ItemReader reader = bytes.read(item);
      item.forEach(
          (name, value) -> {
            assertThat(reader.seek(name)).isTrue();
            assertThat(reader.name()).isEqualTo(name);
            assertThat(reader.type()).isEqualTo(value.type());
            assertThat(AttributeMaps.readValue(reader)).isEqualTo(value);
          });
      assertThat(reader.seek("absent")).isFalse();
    }
  }

  @Test
  void valuesThatAreNotReadArePassedOver() {
    RandomValues values = new RandomValues(22);
    for (int i = 0; i < 500; i++) {
      Map<String, AttributeValue> item = values.item();
      ItemReader reader = bytes.read(item);
      Map<String, AttributeValue> some = new LinkedHashMap<>();
      Map<String, AttributeValue> expected = new LinkedHashMap<>(item);
      while (reader.next()) {
        if (values.random().nextBoolean()) {
          some.put(reader.name(), AttributeMaps.readValue(reader));
        } else {
          expected.remove(reader.name());
        }
      }
      assertThat(some).isEqualTo(expected);
    }
  }

  @Test
  void largeContainersMoveTheirContentsWhenTheirLengthsGrow() {
    for (int elements : new int[] {0, 1, 100, 127, 128, 300, 16_383, 16_384, 60_000}) {
      AttributeValue[] list = new AttributeValue[elements];
      for (int i = 0; i < elements; i++) {
        list[i] = AttributeValue.n(i % 1000);
      }
      Map<String, AttributeValue> item =
          ItemBytes.item("l", AttributeValue.l(AttributeValue.l(list), AttributeValue.s("end")));
      assertThat(bytes.decode(bytes.encode(item))).as("%d elements", elements).isEqualTo(item);
    }
  }

  @Test
  void aWriterIsOfUseAgainAfterARefusal() {
    Map<String, AttributeValue> item = ItemBytes.item("a", AttributeValue.s("x"));
    ItemWriter writer = bytes.begin();
    writer.attributeName("set");
    writer.beginStringSet();
    assertThat(bytes.decode(bytes.encode(item))).isEqualTo(item);
  }
}
