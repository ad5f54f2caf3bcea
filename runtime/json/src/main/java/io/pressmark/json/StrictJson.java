package io.pressmark.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.pressmark.core.value.Utf8;
import java.io.IOException;
import java.io.OutputStream;

/** Jackson, set up to take nothing but JSON as the standard has it, in bounded memory. */
final class StrictJson {
  /** Every level of a value is two of JSON; 32 levels, and what a request puts around them. */
  private static final int MAX_JSON_DEPTH = 256;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_JSON_DEPTH)
                  // A name never has more characters than bytes.
                  .maxNameLength(Utf8.MAX_NAME)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          // Map keys are data: interned, they would stay for as long as the process runs.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          // Characters beyond the basic plane as themselves, not as two escapes.
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build()
          .setRootValueSeparator(null);

  private StrictJson() {}

  static JsonParser parser(char[] text, int length) throws IOException {
    return FACTORY.createParser(text, 0, length);
  }

  static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out);
  }
}
