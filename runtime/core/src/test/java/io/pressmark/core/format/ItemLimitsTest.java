package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemLimitsTest {
  private static final int ROOM = ItemFormat.MAX_ITEM_SIZE - ItemBytes.KEY_SIZE - 1;

  private final ItemBytes bytes = new ItemBytes();

  @Test
  void anItemOf400KilobytesPassesAndOneByteMoreIsRefused() {
    requireLimit(AttributeValue.s("x".repeat(ROOM)), AttributeValue.s("x".repeat(ROOM + 1)));
    requireLimit(AttributeValue.b(new byte[ROOM]), AttributeValue.b(new byte[ROOM + 1]));
  }

  @Test
  void theLimitCountsUtf8BytesAndNotCharacters() {
    String text = "\u20AC".repeat(ROOM / 3) + "x".repeat(ROOM % 3);
    requireLimit(AttributeValue.s(text), AttributeValue.s(text + "x"));
  }

  @Test
  void theLimitCountsWhatListsAndMapsAdd() {
    AttributeValue filler = AttributeValue.s("x".repeat(ROOM - 3 - 1 - 3 - 1 - 3));
    requireLimit(
        AttributeValue.l(AttributeValue.m(Map.of("key", filler))),
        AttributeValue.l(AttributeValue.m(Map.of("key", filler)), AttributeValue.s("")));
  }

  private void requireLimit(AttributeValue fits, AttributeValue tooLarge) {
    Map<String, AttributeValue> item = ItemBytes.item("a", fits);
    EncodedItem encoded = bytes.encode(item);
    assertThat(encoded.itemSize()).isEqualTo(ItemFormat.MAX_ITEM_SIZE);
    assertThat(bytes.decode(encoded)).isEqualTo(item);
    assertThatThrownBy(() -> bytes.encode(ItemBytes.item("a", tooLarge)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Item size has exceeded the maximum allowed size");
  }

  /** Numbers are counted by digits: encoded, an item can be three times as long as it counts. */
  @Test
  void anItemWhoseEncodingIsLongerThanItsSizePasses() {
    int elements = (ROOM - 3) / 3;
    AttributeValue wide = AttributeValue.n(1_000_000_000_000_000_000L);
    Map<String, AttributeValue> item =
        ItemBytes.item("a", AttributeValue.l(Collections.nCopies(elements, wide)));
    EncodedItem encoded = bytes.encode(item);
    assertThat(encoded.length()).isGreaterThan(2 * ItemFormat.MAX_ITEM_SIZE);
    assertThat(bytes.decode(encoded)).isEqualTo(item);
  }

  @Test
  void hugeInputIsRefusedBeforeItTakesMemory() {
    String text = "x".repeat(20_000_000);
    assertThatThrownBy(() -> write(writer -> writer.string(text)))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> write(writer -> writer.key(text)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void itemsWithoutEndAreRefusedBeforeTheyTakeMemory() {
    assertThatThrownBy(
            () ->
                write(
                    writer -> {
                      writer.beginList();
                      while (true) {
                        writer.nullValue();
                      }
                    }))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Item size");
  }

  private void write(Consumer<ItemWriter> value) {
    ItemWriter writer = bytes.begin();
    writer.attributeName("a");
    value.accept(writer);
    writer.finish(0);
  }

  // ---- nesting ----

  @Test
  void thirtyOneContainersAroundAScalarPassAndThirtyTwoAreRefused() {
    for (boolean maps : new boolean[] {true, false}) {
      Map<String, AttributeValue> deep = ItemBytes.item("a", nested(31, maps));
      assertThat(bytes.decode(bytes.encode(deep))).isEqualTo(deep);
      assertThatThrownBy(() -> bytes.encode(ItemBytes.item("a", nested(32, maps))))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("Nesting levels");
    }
  }

  @Test
  void anEmptyContainerOrASetIsALevelToo() {
    for (AttributeValue innermost :
        List.of(AttributeValue.l(), AttributeValue.m(Map.of()), AttributeValue.ss(""))) {
      Map<String, AttributeValue> deep = ItemBytes.item("a", around(31, false, innermost));
      if (innermost instanceof AttributeValue.SS) {
        assertThatThrownBy(() -> bytes.encode(deep)).isInstanceOf(ValidationException.class);
      } else {
        assertThat(bytes.decode(bytes.encode(deep))).isEqualTo(deep);
      }
      Map<String, AttributeValue> deeper = ItemBytes.item("a", around(32, false, innermost));
      assertThatThrownBy(() -> bytes.encode(deeper)).isInstanceOf(ValidationException.class);
    }
  }

  private static AttributeValue nested(int containers, boolean maps) {
    return around(containers, maps, AttributeValue.s("deep"));
  }

  private static AttributeValue around(int containers, boolean maps, AttributeValue innermost) {
    AttributeValue value = innermost;
    for (int i = 0; i < containers; i++) {
      value = maps ? AttributeValue.m(Map.of("m", value)) : AttributeValue.l(value);
    }
    return value;
  }

  // ---- sets ----

  @Test
  void aSetWithoutElementsIsRefused() {
    assertThatThrownBy(
            () ->
                write(
                    writer -> {
                      writer.beginNumberSet();
                      writer.endSet();
                    }))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("may not be empty");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16, 17, 500})
  void aDuplicateIsFoundInSetsOfAnySize(int size) {
    List<BigDecimal> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      elements.add(BigDecimal.valueOf(10L * i + 1, 1));
    }
    assertThatCode(() -> writeNumbers(elements)).doesNotThrowAnyException();
    elements.set(size - 1, elements.get(0).setScale(10));
    assertThatThrownBy(() -> writeNumbers(elements))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("duplicate");
  }

  private void writeNumbers(List<BigDecimal> elements) {
    write(
        writer -> {
          writer.beginNumberSet();
          elements.forEach(writer::decimal);
          writer.endSet();
        });
  }

  @Test
  void equalNumbersAreDuplicatesHoweverTheyAreWritten() {
    assertThatThrownBy(
            () ->
                write(
                    writer -> {
                      writer.beginNumberSet();
                      writer.longNumber(100);
                      writer.doubleNumber(1E2);
                      writer.endSet();
                    }))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("duplicate");
  }

  @Test
  void anElementOfAnotherTypeIsRefused() {
    assertThatThrownBy(
            () ->
                write(
                    writer -> {
                      writer.beginStringSet();
                      writer.string("a");
                      writer.longNumber(1);
                      writer.endSet();
                    }))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("contains a value of type N");
    assertThatThrownBy(
            () ->
                write(
                    writer -> {
                      writer.beginBinarySet();
                      writer.nullValue();
                      writer.endSet();
                    }))
        .isInstanceOf(ValidationException.class);
  }
}
