package io.pressmark.endpoint.auth;

import io.pressmark.endpoint.error.ErrorType;
import io.pressmark.endpoint.error.ServiceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lets in whoever has signed the request with a secret, by AWS's version 4: the signature covers
 * method, path, query, the signed headers and the body, and is valid for 15 minutes. Thread-safe.
 */
public final class SignatureVerifier implements Authenticator {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String SERVICE = "dynamodb";
  private static final String TERMINATOR = "aws4_request";
  private static final Duration VALIDITY = Duration.ofMinutes(15);
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int SCOPE_PARTS = 5;

  private final String accessKey;
  private final String secret;
  private final InstantSource clock;

  public SignatureVerifier(String accessKey, String secret) {
    this(accessKey, secret, InstantSource.system());
  }

  /** With another clock, for signatures of another time. */
  public SignatureVerifier(String accessKey, String secret, InstantSource clock) {
    this.accessKey = accessKey;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public void check(RequestHead head, byte[] body) {
    Authorization sent = Authorization.of(head);
    String date = requireCurrent(sent.date());
    List<String> signedHeaders = List.of(sent.signedHeaders().toLowerCase(Locale.ROOT).split(";"));
    if (!signedHeaders.contains("host")) {
      throw invalid("'Host' must be a 'SignedHeader' in the AWS Authorization.");
    }
    if (!sent.algorithm().equals(ALGORITHM)) {
      throw Authorization.incomplete(
          "Unsupported AWS 'algorithm': '"
              + sent.algorithm()
              + "' (only "
              + ALGORITHM
              + " for now). ");
    }
    String[] scope = requireScope(sent.credential(), date);
    if (!scope[0].equals(accessKey)) {
      throw new ServiceException(
          ErrorType.UNRECOGNIZED_CLIENT, "The security token included in the request is invalid.");
    }
    requireSignature(head, body, sent, signedHeaders, date, scope);
  }

  private String requireCurrent(String date) {
    Instant at;
    try {
      at = LocalDateTime.parse(date, BASIC).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw Authorization.incomplete(
          "Date must be in ISO-8601 'basic format'. Got '"
              + date
              + "'. See http://en.wikipedia.org/wiki/ISO_8601");
    }
    Instant now = clock.instant();
    Instant earliest = now.minus(VALIDITY);
    if (at.isBefore(earliest)) {
      throw invalid(
          "Signature expired: "
              + date
              + " is now earlier than "
              + BASIC.format(earliest)
              + " ("
              + BASIC.format(now)
              + " - 15 min.)");
    }
    Instant latest = now.plus(VALIDITY);
    if (at.isAfter(latest)) {
      throw invalid(
          "Signature not yet current: "
              + date
              + " is still later than "
              + BASIC.format(latest)
              + " ("
              + BASIC.format(now)
              + " + 15 min.)");
    }
    return date;
  }

  private static String[] requireScope(String credential, String date) {
    String[] parts = credential.split("/");
    if (parts.length != SCOPE_PARTS) {
      throw Authorization.incomplete(
          "Credential must have exactly 5 slash-delimited elements, e.g."
              + " keyid/date/region/service/term, got '"
              + credential
              + "'");
    }
    StringBuilder wrong = new StringBuilder();
    if (!parts[3].equals(SERVICE)) {
      wrong
          .append("Credential should be scoped to correct service: '")
          .append(SERVICE)
          .append("'. ");
    }
    if (!parts[4].equals(TERMINATOR)) {
      wrong
          .append("Credential should be scoped with a valid terminator: '")
          .append(TERMINATOR)
          .append("', not '")
          .append(parts[4])
          .append("'. ");
    }
    String day = date.substring(0, date.indexOf('T'));
    if (!parts[1].equals(day)) {
      wrong
          .append(
              "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from"
                  + " HTTP: '")
          .append(parts[1])
          .append("' != '")
          .append(day)
          .append("', from '")
          .append(date)
          .append("'. ");
    }
    if (wrong.length() > 0) {
      throw invalid(wrong.toString());
    }
    return parts;
  }

  private void requireSignature(
      RequestHead head,
      byte[] body,
      Authorization sent,
      List<String> signedHeaders,
      String date,
      String[] scope) {
    String canonical = CanonicalRequest.of(head, body, signedHeaders);
    String toSign = toSign(date, scope, canonical);
    byte[] signature = sign(secret, scope, toSign).getBytes(StandardCharsets.US_ASCII);
    // Compared in constant time, so that it cannot be guessed piece by piece.
    if (!MessageDigest.isEqual(signature, sent.signature().getBytes(StandardCharsets.UTF_8))) {
      throw invalid(
          "The request signature we calculated does not match the signature you provided. Check your"
              + " AWS Secret Access Key and signing method. Consult the service documentation for"
              + " details.\n\nThe Canonical String for this request should have been\n'"
              + canonical
              + "'\n\nThe String-to-Sign should have been\n'"
              + toSign
              + "'\n");
    }
  }

  private static ServiceException invalid(String message) {
    return new ServiceException(ErrorType.INVALID_SIGNATURE, message);
  }

  /**
   * The text that is signed.
   *
   * @param scope access key, date, region, service and terminator
   */
  static String toSign(String date, String[] scope, String canonical) {
    String scopeText = String.join("/", Arrays.copyOfRange(scope, 1, SCOPE_PARTS));
    return ALGORITHM + "\n" + date + "\n" + scopeText + "\n" + Hashes.sha256(canonical);
  }

  /** The signature of a text, in hexadecimal digits. */
  static String sign(String secret, String[] scope, String toSign) {
    byte[] key = Hashes.hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), scope[1]);
    for (int i = 2; i < SCOPE_PARTS; i++) {
      key = Hashes.hmac(key, scope[i]);
    }
    return Hashes.hex(Hashes.hmac(key, toSign));
  }
}
