package io.pressmark.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainJsonTest {
  private static Map<String, AttributeValue> read(String text) {
    JsonInput in = JsonInput.of(text);
    Map<String, AttributeValue> item = PlainJson.read(in);
    in.end();
    return item;
  }

  @Test
  void everyKindOfJsonHasItsType() {
    assertThat(
            read(
                """
                {"s": "text", "n": 1.50, "yes": true, "no": false, "nothing": null,
                 "l": [1, "a", [], {}], "m": {"S": "no type here", "deep": {"x": -2e3}}}
                """))
        .isEqualTo(
            Map.of(
                "s", AttributeValue.s("text"),
                "n", AttributeValue.n(new BigDecimal("1.5")),
                "yes", AttributeValue.bool(true),
                "no", AttributeValue.bool(false),
                "nothing", AttributeValue.nul(),
                "l",
                    AttributeValue.l(
                        List.of(
                            AttributeValue.n(BigDecimal.ONE),
                            AttributeValue.s("a"),
                            AttributeValue.l(List.of()),
                            AttributeValue.m(Map.of()))),
                "m",
                    AttributeValue.m(
                        Map.of(
                            "S", AttributeValue.s("no type here"),
                            "deep",
                                AttributeValue.m(
                                    Map.of("x", AttributeValue.n(new BigDecimal("-2000"))))))));
  }

  @Test
  void aNumberKeepsAllItsDigits() {
    String digits = "12345678901234567890123456789.012345678";
    assertThat(read("{\"n\": " + digits + "}"))
        .containsEntry("n", AttributeValue.n(new BigDecimal(digits)));
    assertThatThrownBy(() -> read("{\"a\": 1,\n \"n\": " + digits + "9}"))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("Line 2, column 7: ");
  }

  @Test
  void whatIsNoItemIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> read("[]"))
        .isInstanceOf(JsonException.class)
        .hasMessage("Line 1, column 1: expected an object, found an array");
    assertThatThrownBy(() -> read("{\"a\": }")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> read("{\"\": 1}")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> read("{\"a\": 1")).isInstanceOf(JsonException.class);
  }

  @Test
  void valuesAreAsDeepAsInDynamoDbJson() {
    String deepest = "[".repeat(31) + "1" + "]".repeat(31);
    String typed = "{\"L\":[".repeat(31) + "{\"N\":\"1\"}" + "]}".repeat(31);
    assertThat(read("{\"a\": " + deepest + "}"))
        .isEqualTo(ItemJson.parse("{\"a\": " + typed + "}"));
    assertThatThrownBy(() -> read("{\"a\": [" + deepest + "]}"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("Nesting levels have exceeded supported limits");
  }
}
