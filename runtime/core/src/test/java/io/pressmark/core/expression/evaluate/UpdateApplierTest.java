package io.pressmark.core.expression.evaluate;

import static io.pressmark.core.fixture.Updates.add;
import static io.pressmark.core.fixture.Updates.delete;
import static io.pressmark.core.fixture.Updates.remove;
import static io.pressmark.core.fixture.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.fixture.RandomValues;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** DynamoDB's rules of UpdateItem, one by one. */
class UpdateApplierTest {
  private final ItemBytes bytes = new ItemBytes();

  /** The item after the update; null when there is none. */
  private Map<String, AttributeValue> apply(Map<String, AttributeValue> item, Action... actions) {
    EncodedItem old = bytes.encode(item);
    EncodedItem changed =
        UpdateApplier.apply(
            new UpdateExpression(List.of(actions)),
            bytes.read(old),
            bytes.key().itemSize(),
            bytes.binding(),
            new ItemWriter());
    assertThat(changed).isNotNull();
    Map<String, AttributeValue> result = bytes.decode(changed);
    assertThat(changed.itemSize()).isEqualTo(bytes.encode(result).itemSize());
    return result;
  }

  private EncodedItem applyToNone(Action... actions) {
    bytes.encode(ItemBytes.item("unused", AttributeValue.nul()));
    return UpdateApplier.apply(
        new UpdateExpression(List.of(actions)),
        null,
        bytes.key().itemSize(),
        bytes.binding(),
        new ItemWriter());
  }

  private static Map<String, AttributeValue> with(String name, AttributeValue value) {
    return ItemBytes.item(name, value);
  }

  private static Action setIfNotExists(String attribute, AttributeValue value) {
    DocumentPath path = DocumentPath.of(attribute);
    return new UpdateExpression.SetAction(
        path, new SetOperand.IfNotExists(path, new Operand.Literal(value)));
  }

  private static AttributeValue numbers(String... values) {
    return AttributeValue.ns(List.of(values).stream().map(BigDecimal::new).toList());
  }

  @Test
  void setReplacesOrCreatesAnAttributeAndLeavesOthersAsTheyAre() {
    Map<String, AttributeValue> item = with("a", AttributeValue.s("old"));
    item.put("b", AttributeValue.l(AttributeValue.n(1)));
    Map<String, AttributeValue> expected = new LinkedHashMap<>(item);
    expected.put("a", AttributeValue.n(5));
    expected.put("c", AttributeValue.nul());
    assertThat(apply(item, set("a", AttributeValue.n(5)), set("c", AttributeValue.nul())))
        .isEqualTo(expected);
  }

  @Test
  void setIfNotExistsLeavesAnAttributeThatIsThereEvenAsNull() {
    Map<String, AttributeValue> item = with("a", AttributeValue.s("old"));
    item.put("b", AttributeValue.nul());
    Map<String, AttributeValue> expected = new LinkedHashMap<>(item);
    expected.put("c", AttributeValue.n(3));
    assertThat(
            apply(
                item,
                setIfNotExists("a", AttributeValue.n(1)),
                setIfNotExists("b", AttributeValue.n(2)),
                setIfNotExists("c", AttributeValue.n(3))))
        .isEqualTo(expected);
  }

  @Test
  void setIfNotExistsAloneMakesAnItem() {
    EncodedItem made = applyToNone(setIfNotExists("a", AttributeValue.n(1)));
    assertThat(made).isNotNull();
    assertThat(bytes.decode(made)).isEqualTo(with("a", AttributeValue.n(1)));
  }

  @Test
  void removeTakesAnAttributeAwayAndAnAbsentOneIsNoError() {
    Map<String, AttributeValue> item = with("a", AttributeValue.s("old"));
    assertThat(apply(item, remove("a"), remove("absent")).keySet()).containsExactly("id", "at");
  }

  @Test
  void addIsExactAndCountsAbsentAsZero() {
    assertThat(apply(with("n", AttributeValue.n("0.1")), add("n", AttributeValue.n("0.2"))))
        .containsEntry("n", AttributeValue.n("0.3"));
    assertThat(apply(with("n", AttributeValue.n(5)), add("n", AttributeValue.n(-5))))
        .containsEntry("n", AttributeValue.n(0));
    assertThat(apply(with("x", AttributeValue.nul()), add("n", AttributeValue.n(7))))
        .containsEntry("n", AttributeValue.n(7));
  }

  @Test
  void aSumOutOfRangeOrOfTooManyDigitsIsRefused() {
    String most = "9.9999999999999999999999999999999999999E125";
    assertRefused(with("n", AttributeValue.n(most)), add("n", AttributeValue.n("1E88")));
    assertRefused(with("n", AttributeValue.n("1E38")), add("n", AttributeValue.n(1)));
  }

  @Test
  void addUnitesSetsAndCreatesThem() {
    assertThat(apply(with("s", AttributeValue.ss("a")), add("s", AttributeValue.ss("a", "b"))))
        .containsEntry("s", AttributeValue.ss("a", "b"));
    assertThat(apply(with("s", numbers("1")), add("s", numbers("1.0", "2"))))
        .containsEntry("s", numbers("1", "2"));
    AttributeValue one = AttributeValue.bs(List.of(Binary.copyOf(new byte[] {1})));
    assertThat(apply(with("s", one), add("s", one))).containsEntry("s", one);
    assertThat(apply(with("x", AttributeValue.nul()), add("s", AttributeValue.ss("a"))))
        .containsEntry("s", AttributeValue.ss("a"));
  }

  @Test
  void deleteSubtractsAndASetLeftEmptyDisappears() {
    Map<String, AttributeValue> item = with("s", AttributeValue.ss("a", "b"));
    assertThat(apply(item, delete("s", AttributeValue.ss("b", "c"))))
        .containsEntry("s", AttributeValue.ss("a"));
    assertThat(apply(item, delete("s", AttributeValue.ss("a", "b")))).doesNotContainKey("s");
    assertThat(apply(with("s", numbers("1", "2")), delete("s", numbers("2.0"))))
        .containsEntry("s", numbers("1"));
    assertThat(apply(item, delete("absent", AttributeValue.ss("a")))).isEqualTo(item);
  }

  @Test
  void anActionOnAnotherTypeIsRefused() {
    assertRefused(with("a", AttributeValue.s("1")), add("a", AttributeValue.n(1)));
    assertRefused(with("a", AttributeValue.n(1)), add("a", AttributeValue.ss("1")));
    assertRefused(with("a", AttributeValue.ss("1")), add("a", numbers("1")));
    assertRefused(with("a", AttributeValue.nul()), add("a", AttributeValue.n(1)));
    assertRefused(with("a", AttributeValue.l()), delete("a", AttributeValue.ss("1")));
    assertRefused(with("a", numbers("1")), delete("a", AttributeValue.ss("1")));
  }

  private void assertRefused(Map<String, AttributeValue> item, Action action) {
    assertThatThrownBy(() -> apply(item, action)).isInstanceOf(ValidationException.class);
  }

  @Test
  void actionsTakeTheirTypesOnly() {
    assertThatThrownBy(() -> add("a", AttributeValue.s("1")))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> delete("a", AttributeValue.n(1)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void actionsNameAnAttribute() {
    assertThatThrownBy(() -> remove("")).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> set("", AttributeValue.nul())).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> add("\uD800", AttributeValue.n(1)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void setAndAddCreateAnItemAndRemoveAndDeleteDoNot() {
    EncodedItem created =
        applyToNone(
            set("a", AttributeValue.s("x")),
            add("n", AttributeValue.n(2)),
            remove("r"),
            delete("d", AttributeValue.ss("x")));
    assertThat(bytes.decode(created))
        .containsEntry("a", AttributeValue.s("x"))
        .containsEntry("n", AttributeValue.n(2))
        .hasSize(4);
    assertThat(created.itemSize()).isEqualTo(ItemBytes.KEY_SIZE + 2 + 3);
    assertThat(applyToNone(remove("a"))).isNull();
    assertThat(applyToNone(delete("a", AttributeValue.ss("x")))).isNull();
  }

  @Test
  void anUpdateThatMakesAnItemTooLargeIsRefused() {
    int room = ItemFormat.MAX_ITEM_SIZE - ItemBytes.KEY_SIZE;
    Map<String, AttributeValue> item = with("a", AttributeValue.s("x".repeat(room / 2)));
    int rest = room - 1 - room / 2 - 1;
    assertThat(apply(item, set("b", AttributeValue.s("y".repeat(rest))))).hasSize(4);
    assertRefused(item, set("b", AttributeValue.s("y".repeat(rest + 1))));
    assertThat(apply(item, set("a", AttributeValue.s("y".repeat(room - 1))))).hasSize(3);
  }

  @Test
  void anUpdateNamesEachAttributeOnceAndAtLeastOne() {
    assertThatThrownBy(() -> new UpdateExpression(List.of()))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> new UpdateExpression(List.of(remove("a"), add("a", numbers("1")))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Two document paths overlap");
  }

  @Test
  void keyAttributesCannotBeChanged() {
    for (String key : List.of("id", "at")) {
      assertThatThrownBy(
              () ->
                  UpdateApplier.requireApplicable(
                      new UpdateExpression(List.of(remove("a"), remove(key))), ItemBytes.TABLE))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("part of the key");
    }
  }

  @Test
  void randomUpdatesKeepTheSizeExact() {
    RandomValues values = new RandomValues(60);
    for (int i = 0; i < 2_000; i++) {
      Map<String, AttributeValue> item = values.item();
      Map<String, AttributeValue> expected = new LinkedHashMap<>(item);
      List<Action> actions = new ArrayList<>();
      for (int a = 0; a < 100; a += 1 + values.random().nextInt(40)) {
        String name = "a" + a;
        if (values.random().nextBoolean()) {
          actions.add(remove(name));
          expected.remove(name);
        } else {
          AttributeValue value = values.value(3);
          actions.add(set(name, value));
          expected.put(name, value);
        }
      }
      assertThat(apply(item, actions.toArray(Action[]::new))).isEqualTo(expected);
    }
  }
}
