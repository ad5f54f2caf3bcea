package io.pressmark.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableDefinitionTest {

  private static TableDefinition.Builder table(String name) {
    return TableDefinition.builder(name).partitionKey("id", ScalarType.S);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "A-b_c.9", "...", "---"})
  void namesOfAllowedCharactersPass(String name) {
    assertThat(table(name).build().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "a b", "a/b", "../x", "\u00E9t\u00E9", "abc\n"})
  void otherNamesAreRefused(String name) {
    assertThatThrownBy(() -> table(name).build()).isInstanceOf(ValidationException.class);
  }

  @Test
  void namesHave3To255Characters() {
    assertThat(table("x".repeat(255)).build().name()).hasSize(255);
    assertThatThrownBy(() -> table("x".repeat(256)).build())
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void keyAttributesHaveNamesOf1To255Bytes() {
    assertThat(table("abc").sortKey("\u20AC".repeat(85), ScalarType.N).build().sortKey())
        .isPresent();
    assertThatThrownBy(() -> new KeyAttribute("\u20AC".repeat(85) + "x", ScalarType.S))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("256 bytes");
    assertThatThrownBy(() -> new KeyAttribute("", ScalarType.S))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void aKeyHasTwoAttributesAtMostAndOneAtLeast() {
    assertThatThrownBy(() -> TableDefinition.builder("abc").build())
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> table("abc").sortKey("id", ScalarType.N).build())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("both partition key and sort key");
  }

  @Test
  void definitionsAreEqualByNameAndKey() {
    TableDefinition one = table("abc").sortKey("at", ScalarType.N).build();
    TableDefinition same = table("abc").sortKey("at", ScalarType.N).build();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one).isNotEqualTo(table("abc").build());
    assertThat(one).isNotEqualTo(table("abc").sortKey("at", ScalarType.S).build());
    assertThat(one).isNotEqualTo(one.withName("other"));
    assertThat(one.hasSameKey(one.withName("other"))).isTrue();
    assertThat(one).hasToString("abc (id S, at N)");
    assertThat(one.isKey("at")).isTrue();
    assertThat(one.isKey("other")).isFalse();
  }
}
