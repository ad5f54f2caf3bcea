package io.pressmark.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** JSON of any shape, written and read token by token. */
final class JsonOutputTest {
  private final ByteArrayOutputStream bytes =
      new ByteArrayOutputStream() {
        @Override
        public void close() {
          throw new AssertionError("the stream is the caller's to close");
        }
      };

  @Test
  void itIsReadAgain() throws IOException {
    JsonOutput out = JsonOutput.to(bytes);
    out.beginObject();
    out.name("list");
    out.beginArray();
    out.number(Long.MIN_VALUE);
    out.number(1.5);
    out.bool(true);
    out.binary(new byte[] {-1});
    out.endArray();
    out.name("\n");
    out.string("\u0000\"\\ä😀");
    out.endObject();
    out.newLine();
    out.flush();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"list\":[-9223372036854775808,1.5,true,\"/w==\"],"
                + "\"\\n\":\"\\u0000\\\"\\\\ä😀\"}\n");

    JsonInput in = JsonInput.of(bytes.toByteArray());
    in.beginObject();
    assertThat(in.nextName()).isEqualTo("list");
    in.beginArray();
    assertThat(in.nextElement()).isTrue();
    in.skip();
    assertThat(in.nextElement()).isTrue();
    in.skip();
    assertThat(in.nextElement()).isTrue();
    assertThat(in.bool()).isTrue();
    assertThat(in.nextElement()).isTrue();
    assertThat(in.string()).isEqualTo("/w==");
    assertThat(in.nextElement()).isFalse();
    assertThat(in.nextName()).isEqualTo("\n");
    assertThat(in.string()).isEqualTo("\u0000\"\\ä😀");
    assertThat(in.nextName()).isNull();
    in.end();
  }

  @Test
  void skippingPassesOverWholeValues() {
    JsonInput in = JsonInput.of("{\"a\":{\"b\":[1,{\"c\":2}]},\"d\":\"e\"}");
    in.beginObject();
    in.nextName();
    in.skip();
    assertThat(in.nextName()).isEqualTo("d");
    assertThat(in.string()).isEqualTo("e");
    assertThat(in.nextName()).isNull();
    in.end();
  }

  @Test
  void jsonHasNoInfinity() throws IOException {
    JsonOutput out = JsonOutput.to(bytes);
    assertThatThrownBy(() -> out.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
