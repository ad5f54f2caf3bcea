package io.pressmark.core.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.IncompatibleGeneratedCodeException;
import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemSchemaTest {

  record Score(String player, long at, int points) {
    Score {
      if (points < 0) {
        throw new IllegalArgumentException("points are negative");
      }
    }
  }

  /** Written by hand as the processor would. */
  static final class ScoreSchema extends ItemSchema<Score> {
    ScoreSchema(int version) {
      super(
          version,
          Score.class,
          TableDefinition.builder("scores")
              .partitionKey("player", ScalarType.S)
              .sortKey("at", ScalarType.N)
              .build(),
          "player",
          "at",
          "points");
    }

    @Override
    public void writeKey(Score item, KeyWriter key) {
      key.partition();
      key.string(item.player());
      key.sort();
      key.longNumber(item.at());
    }

    @Override
    public void write(Score item, ItemWriter writer) {
      writer.name(2);
      writer.longNumber(item.points());
    }

    @Override
    public Score read(ItemReader reader) {
      String player = null;
      long at = 0;
      int points = 0;
      while (reader.next()) {
        switch (reader.ordinal()) {
          case 0 -> player = reader.string();
          case 1 -> at = reader.longNumber();
          case 2 -> points = reader.intNumber();
          default -> {}
        }
      }
      return new Score(player, at, points);
    }
  }

  private final ScoreSchema schema = new ScoreSchema(GeneratedCode.CURRENT);

  private static Map<String, AttributeValue> map(AttributeValue points) {
    Map<String, AttributeValue> map = new HashMap<>();
    map.put("player", AttributeValue.s("ann"));
    map.put("at", AttributeValue.n(-5));
    map.put("points", points);
    return map;
  }

  @Test
  void anObjectBecomesAnAttributeMapAndComesBack() {
    Score score = new Score("ann", -5, 10);
    Map<String, AttributeValue> expected = map(AttributeValue.n(10));
    assertThat(schema.toAttributeMap(score)).isEqualTo(expected);
    assertThat(schema.fromAttributeMap(expected)).isEqualTo(score);
  }

  @Test
  void attributesThatTheClassDoesNotDeclareArePassedOver() {
    Map<String, AttributeValue> more = map(AttributeValue.n(10));
    more.put("foreign", AttributeValue.l(AttributeValue.m(Map.of("points", AttributeValue.n(1)))));
    assertThat(schema.fromAttributeMap(more)).isEqualTo(new Score("ann", -5, 10));
  }

  @Test
  void anAbsentNumberReadsAsZero() {
    Map<String, AttributeValue> less = map(AttributeValue.n(10));
    less.remove("points");
    assertThat(schema.fromAttributeMap(less)).isEqualTo(new Score("ann", -5, 0));
  }

  @Test
  void aKeyAttributeThatIsMissingOrOfAnotherTypeIsRefused() {
    Map<String, AttributeValue> item = map(AttributeValue.n(1));
    item.remove("at");
    assertThatThrownBy(() -> schema.fromAttributeMap(item))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("'at'");
    item.put("at", AttributeValue.s("5"));
    assertThatThrownBy(() -> schema.fromAttributeMap(item)).isInstanceOf(ValidationException.class);
  }

  @Test
  void aMappingErrorNamesTheItemAndTheAttribute() {
    assertThatThrownBy(() -> schema.fromAttributeMap(map(AttributeValue.s("many"))))
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("Table 'scores', item (player='ann', at=-5)")
        .hasMessageContaining("attribute 'points' is of type S");
  }

  @Test
  void aConstructorThatThrowsIsWrappedWithTheItem() {
    assertThatThrownBy(() -> schema.fromAttributeMap(map(AttributeValue.n(-1))))
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("item (player='ann', at=-5)")
        .hasMessageContaining("points are negative")
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLiteralHasItsStoredForm() {
    AttributeValue literal =
        schema.encode((writer, value) -> writer.duration(value), Duration.ofMillis(1500));
    assertThat(literal).isEqualTo(AttributeValue.n("1.5"));
  }

  @Test
  void codeOfAnotherVersionIsRefused() {
    assertThatThrownBy(() -> new ScoreSchema(GeneratedCode.CURRENT + 1))
        .isInstanceOf(IncompatibleGeneratedCodeException.class)
        .hasMessageContaining("version " + (GeneratedCode.CURRENT + 1));
    assertThatThrownBy(() -> new ScoreSchema(GeneratedCode.OLDEST - 1))
        .isInstanceOf(IncompatibleGeneratedCodeException.class);
  }
}
