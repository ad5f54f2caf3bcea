package io.pressmark.endpoint;

import io.pressmark.core.error.ValidationException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How an endpoint is started. Immutable; made from {@link #defaults()} by the methods {@code
 * with...}.
 *
 * @param host the address to listen on; the default, {@code 127.0.0.1}, takes no connections of
 *     other machines
 * @param port the port to listen on, or 0, the default, for any that is free
 * @param region the AWS region in the names (ARNs) of tables and streams; the default is {@code
 *     us-east-1}. Requests that are signed for another region are served, too.
 * @param credentials who may send requests; empty, the default, for anybody whose requests are
 *     signed in the right form, whatever the signature
 * @param maxRequestBytes the most bytes in a request's body, compressed or not: at least 1 KB; the
 *     default is DynamoDB's 16 MB. What is larger is refused with HTTP's 413.
 * @param maxHeaderBytes the most bytes in a request's headers: at least 1 KB; the default is 16 KB.
 *     What is larger is refused with HTTP's 431.
 * @param requestTimeout how long a request's headers, and then its body, may take to arrive whole:
 *     at least 100 milliseconds; the default is 60 seconds. A body that takes longer is refused
 *     with HTTP's 408; where headers do, the connection is closed.
 * @param idleTimeout how long a connection is kept without a byte being sent: at least 100
 *     milliseconds; the default is 60 seconds
 * @param allowedOrigins the web origins, such as {@code https://app.example.com}, whose pages may
 *     send requests from a browser, or {@code *} for all; none by default. Browsers say which page
 *     a request is of. Without this any page that somebody opens could reach a store on the same
 *     machine.
 */
public record EndpointOptions(
    String host,
    int port,
    String region,
    Optional<EndpointCredentials> credentials,
    int maxRequestBytes,
    int maxHeaderBytes,
    Duration requestTimeout,
    Duration idleTimeout,
    Set<String> allowedOrigins) {
  private static final int MIN_BYTES = 1024;
  private static final int MAX_PORT = 65_535;
  private static final Duration SHORTEST = Duration.ofMillis(100);

  private static final EndpointOptions DEFAULTS =
      new EndpointOptions(
          "127.0.0.1",
          0,
          "us-east-1",
          Optional.empty(),
          16 * 1024 * 1024,
          16 * 1024,
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Set.of());

  public EndpointOptions {
    if (port < 0 || port > MAX_PORT) {
      throw new ValidationException("port is " + port + "; 0 to " + MAX_PORT + " is allowed");
    }
    if (!region.matches("[a-z0-9-]{1,64}")) {
      throw new ValidationException(
          "region is '" + region + "'; 1 to 64 of a-z 0-9 - are allowed, such as us-east-1");
    }
    requireBytes("maxRequestBytes", maxRequestBytes);
    requireBytes("maxHeaderBytes", maxHeaderBytes);
    requireLongEnough("requestTimeout", requestTimeout);
    requireLongEnough("idleTimeout", idleTimeout);
    allowedOrigins = Set.copyOf(allowedOrigins);
  }

  private static void requireBytes(String name, int bytes) {
    if (bytes < MIN_BYTES) {
      throw new ValidationException(
          name + " is " + bytes + "; " + MIN_BYTES + " or more is allowed");
    }
  }

  private static void requireLongEnough(String name, Duration time) {
    if (time.compareTo(SHORTEST) < 0) {
      throw new ValidationException(name + " is " + time + "; " + SHORTEST + " or more is allowed");
    }
  }

  /** Any free port of this machine alone, for anybody. */
  public static EndpointOptions defaults() {
    return DEFAULTS;
  }

  public EndpointOptions withHost(String address) {
    return new EndpointOptions(
        address,
        port,
        region,
        credentials,
        maxRequestBytes,
        maxHeaderBytes,
        requestTimeout,
        idleTimeout,
        allowedOrigins);
  }

  public EndpointOptions withPort(int number) {
    return new EndpointOptions(
        host,
        number,
        region,
        credentials,
        maxRequestBytes,
        maxHeaderBytes,
        requestTimeout,
        idleTimeout,
        allowedOrigins);
  }

  public EndpointOptions withRegion(String name) {
    return new EndpointOptions(
        host,
        port,
        name,
        credentials,
        maxRequestBytes,
        maxHeaderBytes,
        requestTimeout,
        idleTimeout,
        allowedOrigins);
  }

  public EndpointOptions withCredentials(EndpointCredentials required) {
    return new EndpointOptions(
        host,
        port,
        region,
        Optional.of(required),
        maxRequestBytes,
        maxHeaderBytes,
        requestTimeout,
        idleTimeout,
        allowedOrigins);
  }

  public EndpointOptions withMaxRequestBytes(int bytes) {
    return new EndpointOptions(
        host,
        port,
        region,
        credentials,
        bytes,
        maxHeaderBytes,
        requestTimeout,
        idleTimeout,
        allowedOrigins);
  }

  public EndpointOptions withMaxHeaderBytes(int bytes) {
    return new EndpointOptions(
        host,
        port,
        region,
        credentials,
        maxRequestBytes,
        bytes,
        requestTimeout,
        idleTimeout,
        allowedOrigins);
  }

  public EndpointOptions withRequestTimeout(Duration time) {
    return new EndpointOptions(
        host,
        port,
        region,
        credentials,
        maxRequestBytes,
        maxHeaderBytes,
        time,
        idleTimeout,
        allowedOrigins);
  }

  public EndpointOptions withIdleTimeout(Duration time) {
    return new EndpointOptions(
        host,
        port,
        region,
        credentials,
        maxRequestBytes,
        maxHeaderBytes,
        requestTimeout,
        time,
        allowedOrigins);
  }

  public EndpointOptions withAllowedOrigins(Set<String> origins) {
    return new EndpointOptions(
        host,
        port,
        region,
        credentials,
        maxRequestBytes,
        maxHeaderBytes,
        requestTimeout,
        idleTimeout,
        origins);
  }
}
