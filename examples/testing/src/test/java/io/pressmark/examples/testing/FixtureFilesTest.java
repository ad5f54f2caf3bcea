package io.pressmark.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.testkit.fixture.FixtureException;
import io.pressmark.testkit.fixture.FixtureFile;
import io.pressmark.testkit.fixture.FixtureFormat;
import io.pressmark.testkit.junit.Injected;
import io.pressmark.testkit.junit.PressmarkTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is said of files that are wrong: file, line and column. */
@PressmarkTest
class FixtureFilesTest {
  private static final String BOAT =
      "{\"id\": {\"S\": \"boat\"}, \"price\": {\"N\": \"12\"}, \"until\": {\"N\": \"1800000000\"}}";

  @Injected private OfferRepository offers;

  private static FixtureFile file(FixtureFormat format, String... lines) {
    byte[] utf8 = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return FixtureFile.of("some.json", utf8, format);
  }

  private void assertRefused(FixtureFile file, String message) {
    assertThatThrownBy(() -> file.loadInto(offers))
        .isInstanceOf(FixtureException.class)
        .hasMessage("Fixture some.json, " + message);
  }

  @Test
  void linesThatAreNoItems() {
    assertRefused(
        file(FixtureFormat.DYNAMODB_JSON, "{\"Item\":" + BOAT + "}", "", "{\"Item\":{\"id\":7}}"),
        "line 3, column 15: expected an object, found a number");
    assertThat(offers.get("boat")).isPresent();
    assertRefused(
        file(FixtureFormat.DYNAMODB_JSON, "{\"id\":{\"S\":\"boat\"}}"),
        "line 1, column 2: expected {\"Item\":{…}}, found 'id'");
  }

  @Test
  void arraysThatHoldNoItems() {
    assertRefused(
        file(
            FixtureFormat.DYNAMODB_JSON,
            "[",
            " " + BOAT + ",",
            " {\"id\": {\"X\": \"kite\"}}",
            "]"),
        "line 3, column 10: 'X' is no type; S, N, B, BOOL, NULL, L, M, SS, NS and BS are");
    assertRefused(
        file(FixtureFormat.PLAIN_JSON, "[", " 12", "]"),
        "line 2, column 2: expected an object, found a number");
    assertRefused(
        file(FixtureFormat.PLAIN_JSON, "{\"id\": \"boat\"}"),
        "line 1, column 1: expected an array, found an object");
  }

  @Test
  void itemsThatDoNotFitTheTable() {
    assertThatThrownBy(
            () -> file(FixtureFormat.PLAIN_JSON, "[", " {\"id\": 7}", "]").loadInto(offers))
        .isInstanceOf(FixtureException.class)
        .hasMessageStartingWith("Fixture some.json, line 2, column 10: item 1 cannot be stored: ")
        .hasMessageContaining("id");
    assertThatThrownBy(
            () ->
                file(FixtureFormat.DYNAMODB_JSON, "{\"Item\":" + BOAT + "}", "{\"Item\":{}}")
                    .loadInto(offers))
        .hasMessageStartingWith("Fixture some.json, line 2, column 1: item 2 cannot be stored: ");
  }

  @Test
  void itemsThatAreNoObjectsOfTheClass() {
    FixtureFile text =
        file(FixtureFormat.PLAIN_JSON, "[{\"id\": \"boat\", \"price\": \"cheap\", \"until\": 1}]");
    assertThatThrownBy(() -> text.loadInto(offers))
        .isInstanceOf(FixtureException.class)
        .hasMessageStartingWith("Fixture some.json, line 1, column ")
        .hasMessageContaining("price");
    assertThat(offers.get("boat")).isEmpty();
    // A table alone takes any attributes.
    assertThat(text.loadInto(offers.table().table())).isEqualTo(1);
  }

  @Test
  void anEmptyFileHasNoItems() {
    assertThat(file(FixtureFormat.DYNAMODB_JSON, "", " ").loadInto(offers)).isZero();
    assertThat(file(FixtureFormat.PLAIN_JSON, "[]").loadInto(offers)).isZero();
  }
}
