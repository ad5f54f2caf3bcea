package io.pressmark.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.json.JsonException.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that is no item, by the reason, the place and the words of its refusal. */
final class HostileInputTest {
  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # text                                   | reason | column | message
          null                                     | SHAPE  | 1  | expected an object, found null
          []                                       | SHAPE  | 1  | found an array
          "x"                                      | SHAPE  | 1  | found a string
          {"a":{"S":"x"}} {}                       | SHAPE  | 17 | behind the end, and here is an object
          {"a":{"S":"x"}} x                        | SYNTAX | 17 | Unrecognized token
          {"a":{"S":"x"}}}                         | SYNTAX | 16 | Unexpected close marker
          {"a":{"S":"x"}                           | SYNTAX | 15 | end-of-input
          {"a":"x"}                                | SHAPE  | 6  | expected an object, found a string
          {"a":1}                                  | SHAPE  | 6  | found a number
          {"a":null}                               | SHAPE  | 6  | found null
          {"a":{}}                                 | VALUE  | 7  | is empty, must contain exactly one
          {"a":{"S":"x","N":"1"}}                  | VALUE  | 15 | more than one datatypes
          {"a":{"S":"x","S":"y"}}                  | SYNTAX | 18 | Duplicate
          {"a":{"S":"x"},"a":{"S":"y"}}            | SYNTAX | 19 | Duplicate
          {"a":{"S":"x"},"\\u0061":{"S":"y"}}      | SYNTAX | 24 | Duplicate
          {"a":{"M":{"b":{"S":"x"},"b":{"S":"y"}}}}| SYNTAX | 29 | Duplicate
          {"":{"S":"x"}}                           | VALUE  | 2  | may not be empty
          {"a":{"M":{"":{"S":"x"}}}}               | VALUE  | 12 | may not be empty
          {"a":{"s":"x"}}                          | SHAPE  | 7  | 's' is no type
          {"a":{"":"x"}}                           | SHAPE  | 7  | '' is no type
          {"a":{"S":1}}                            | SHAPE  | 11 | expected a string, found a number
          {"a":{"S":null}}                         | SHAPE  | 11 | found null
          {"a":{"S":["x"]}}                        | SHAPE  | 11 | found an array
          {"a":{"S":"\\ud800"}}                    | VALUE  | 11 | unpaired surrogate
          {"a":{"S":"\\u12"}}                      | SYNTAX | 16 | hex-digit
          {"a":{"S":"\\x"}}                        | SYNTAX | 13 | escape
          {'a':{"S":"x"}}                          | SYNTAX | 2  | double-quote
          {a:{"S":"x"}}                            | SYNTAX | 2  | double-quote
          {"a":{"S":"x"},}                         | SYNTAX | 16 | double-quote
          /* */ {"a":{"S":"x"}}                    | SYNTAX | 1  | comment
          {"a":{"N":1}}                            | SHAPE  | 11 | expected a string, found a number
          {"a":{"N":""}}                           | VALUE  | 11 | cannot be converted to a numeric value
          {"a":{"N":"one"}}                        | VALUE  | 11 | cannot be converted to a numeric value: one
          {"a":{"N":"NaN"}}                        | VALUE  | 11 | cannot be converted to a numeric value
          {"a":{"N":" 1"}}                         | VALUE  | 11 | cannot be converted to a numeric value
          {"a":{"N":"0x10"}}                       | VALUE  | 11 | cannot be converted to a numeric value
          {"a":{"N":"1e126"}}                      | VALUE  | 11 | overflow
          {"a":{"N":"1e-131"}}                     | VALUE  | 11 | underflow
          {"a":{"N":"1e999999999"}}                | VALUE  | 11 | overflow
          {"a":{"N":"1e99999999999"}}              | VALUE  | 11 | cannot be converted to a numeric value
          {"a":{"N":"123456789012345678901234567890123456789"}} | VALUE | 11 | 39 significant digits
          {"a":{"B":"A"}}                          | VALUE  | 11 | no multiple of 4
          {"a":{"B":"AQ"}}                         | VALUE  | 11 | no multiple of 4
          {"a":{"B":"A==="}}                       | VALUE  | 11 | Not Base64
          {"a":{"B":"AR=="}}                       | VALUE  | 11 | bits behind the last byte
          {"a":{"B":"AQI-"}}                       | VALUE  | 11 | Not Base64
          {"a":{"B":"AQ I="}}                      | VALUE  | 11 | no multiple of 4
          {"a":{"B":[1,2]}}                        | SHAPE  | 11 | expected a string
          {"a":{"BOOL":"true"}}                    | SHAPE  | 14 | expected true or false, found a string
          {"a":{"BOOL":1}}                         | SHAPE  | 14 | found a number
          {"a":{"BOOL":True}}                      | SYNTAX | 14 | Unrecognized token
          {"a":{"NULL":false}}                     | VALUE  | 14 | must have the value of true
          {"a":{"NULL":null}}                      | SHAPE  | 14 | found null
          {"a":{"L":{}}}                           | SHAPE  | 11 | expected an array, found an object
          {"a":{"L":["x"]}}                        | SHAPE  | 12 | expected an object, found a string
          {"a":{"L":[{"S":"x"} {"S":"y"}]}}        | SYNTAX | 22 | comma
          {"a":{"M":[]}}                           | SHAPE  | 11 | expected an object, found an array
          {"a":{"SS":[]}}                          | VALUE  | 13 | may not be empty
          {"a":{"SS":["x","x"]}}                   | VALUE  | 20 | duplicate
          {"a":{"SS":[{"S":"x"}]}}                 | SHAPE  | 13 | expected a string, found an object
          {"a":{"SS":"x"}}                         | SHAPE  | 12 | expected an array
          {"a":{"NS":["1","1.0"]}}                 | VALUE  | 22 | duplicate
          {"a":{"NS":["1","x"]}}                   | VALUE  | 17 | cannot be converted to a numeric value
          {"a":{"NS":[1]}}                         | SHAPE  | 13 | found a number
          {"a":{"BS":["AQ==","AQ=="]}}             | VALUE  | 26 | duplicate
          {"a":{"BS":["*"]}}                       | VALUE  | 13 | Not Base64
          """)
  void itIsRefused(String text, Reason reason, long column, String message) {
    JsonException refusal = refusal(text);
    assertThat(refusal).hasMessageContaining(message);
    assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
    assertThat(refusal.line()).isEqualTo(1);
    assertThat(refusal.column()).as(refusal.getMessage()).isEqualTo(column);
    assertThat(refusal).hasMessageStartingWith("Line 1, column " + column + ": ");
    assertThat(refusal.problem()).doesNotContain("column ");
  }

  @Test
  void nothingIsNoItem() {
    assertThat(refusal("")).hasMessage("Line 1, column 1: the text ends where a value belongs");
    assertThat(refusal(" \n ")).hasMessage("Line 2, column 2: the text ends where a value belongs");
  }

  @Test
  void thePlaceIsALineAndAColumnOfCharacters() {
    JsonException refusal = refusal("{\n  \"ä\": {\"S\": \"😀\"},\n  \"ö\": {\"N\": \"ü\"}\n}");
    assertThat(refusal.line()).isEqualTo(3);
    assertThat(refusal.column()).isEqualTo(14);
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWhereTheyStand() {
    // Overlong, a surrogate, a lone continuation, a truncated sequence, beyond Unicode.
    for (String bad : new String[] {"À\u0080", "í \u0080", "\u0080", "Ã", "ô\u0090\u0080\u0080"}) {
      byte[] text = ("{\n \"a\": {\"S\": \"" + bad + "\"}}").getBytes(StandardCharsets.ISO_8859_1);
      assertThatThrownBy(() -> JsonInput.of(text))
          .isInstanceOf(JsonException.class)
          .hasMessage("Line 2, column 14: not UTF-8");
    }
    assertThatThrownBy(() -> JsonInput.of("{}".getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> ItemJson.parse("\uFEFF{}")).isInstanceOf(JsonException.class);
  }

  @Test
  void bottomlessNestingEndsEarly() {
    int levels = 1_000_000;
    assertThat(refusal("{\"a\":" + "{\"L\":[".repeat(levels)).reason()).isEqualTo(Reason.VALUE);
    assertThat(refusal("{\"a\":" + "{\"M\":{\"b\":".repeat(levels)).reason())
        .isEqualTo(Reason.VALUE);
    JsonInput skipped = JsonInput.of("[".repeat(levels));
    assertThat(catchThrowableOfType(JsonException.class, skipped::skip).reason())
        .isEqualTo(Reason.SYNTAX);
  }

  @Test
  void longTextsDoNotMakeLongMessages() {
    String name = "n".repeat(60_000);
    assertThat(refusal("{\"a\":{\"" + name + "\":\"x\"}}").getMessage()).hasSizeLessThan(300);
    assertThat(refusal("{\"" + name + "\":{\"S\":\"x\"},\"" + name + "\":{}}").getMessage())
        .hasSizeLessThan(300);
    assertThat(refusal("{\"a\":{\"N\":\"" + "9".repeat(1_000_000) + "\"}}").getMessage())
        .hasSizeLessThan(300);
    assertThat(refusal("{\"" + "n".repeat(65_536) + "\":{\"S\":\"x\"}}").getMessage())
        .hasSizeLessThan(300);
  }

  private static JsonException refusal(String text) {
    return catchThrowableOfType(JsonException.class, () -> ItemJson.parse(text));
  }
}
