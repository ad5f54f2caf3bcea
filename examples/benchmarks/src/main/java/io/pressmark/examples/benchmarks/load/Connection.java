package io.pressmark.examples.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to a server, kept alive: the load is to be the server's, so that the client does
 * as little as it can. For one thread.
 */
final class Connection implements AutoCloseable {
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String head;

  Connection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = new BufferedOutputStream(socket.getOutputStream());
    head =
        " HTTP/1.1\r\nHost: "
            + server.getHost()
            + "\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Date: 20260101T000000Z\r\n"
            + "Authorization: AWS4-HMAC-SHA256 Credential=load/20260101/us-east-1/dynamodb/"
            + "aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature="
            + "0".repeat(64)
            + "\r\n";
  }

  /** What a server answers. */
  record Answer(int status, String body) {}

  /** Sends a request and waits for its answer. */
  Answer call(String operation, String body) throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String request =
        "POST /"
            + head
            + "X-Amz-Target: DynamoDB_20120810."
            + operation
            + "\r\nContent-Length: "
            + content.length
            + "\r\n\r\n";
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.flush();
    return answer();
  }

  private Answer answer() throws IOException {
    String first = line();
    int status = Integer.parseInt(first.split(" ", 3)[1]);
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).trim());
      }
    }
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new EOFException("the server closed the connection within an answer");
    }
    return new Answer(status, new String(content, StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
