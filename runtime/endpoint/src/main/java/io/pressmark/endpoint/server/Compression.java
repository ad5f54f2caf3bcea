package io.pressmark.endpoint.server;

import io.pressmark.endpoint.error.ErrorType;
import io.pressmark.endpoint.error.ServiceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bodies compressed with gzip, both ways. */
final class Compression {
  /** Smaller answers are not worth it. */
  private static final int WORTH_IT = 1024;

  private static final String GZIP = "gzip";

  private Compression() {}

  /**
   * The body without its compression.
   *
   * @param encoding the header {@code Content-Encoding}, or null
   * @param maxBytes the most bytes that are taken of it
   * @throws ServiceException when it is compressed in another way, not at all, or too large
   */
  static byte[] inflate(byte[] body, @Nullable String encoding, int maxBytes) {
    String name = encoding == null ? "identity" : encoding.trim().toLowerCase(Locale.ROOT);
    if (name.equals("identity") || name.isEmpty()) {
      return body;
    }
    if (!name.equals(GZIP)) {
      throw ServiceException.serialization("Unsupported Content-Encoding; gzip is supported");
    }
    byte[] inflated;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      inflated = in.readNBytes(maxBytes + 1);
    } catch (IOException e) {
      throw ServiceException.serialization(null);
    }
    if (inflated.length > maxBytes) {
      throw tooLarge(maxBytes);
    }
    return inflated;
  }

  static ServiceException tooLarge(int maxBytes) {
    return new ServiceException(
        ErrorType.REQUEST_TOO_LARGE, "The request's body has more than " + maxBytes + " bytes");
  }

  /**
   * The answer, compressed if the client takes that and it is worth it.
   *
   * @param accepted the header {@code Accept-Encoding}, or null
   */
  static Answer deflate(Answer answer, @Nullable String accepted) {
    if (answer.body().remaining() < WORTH_IT || !takesGzip(accepted)) {
      return answer;
    }
    AnswerBuffer compressed = new AnswerBuffer();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(answer.body().array(), answer.body().arrayOffset(), answer.body().remaining());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written", e);
    }
    return new Answer(answer.status(), answer.contentType(), true, compressed.content());
  }

  private static boolean takesGzip(@Nullable String accepted) {
    if (accepted == null) {
      return false;
    }
    for (String each : accepted.split(",")) {
      String[] parts = each.split(";", 2);
      if (parts[0].trim().equalsIgnoreCase(GZIP)) {
        return parts.length == 1 || !parts[1].replace(" ", "").matches("(?i)q=0(\\.0*)?");
      }
    }
    return false;
  }
}
