package io.pressmark.endpoint.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests of AWS's published test suite of signatures in version 4. */
class PublishedSignaturesTest {
  private static final String DATE = "20150830T123600Z";
  private static final String[] SCOPE = {
    "AKIDEXAMPLE", "20150830", "us-east-1", "service", "aws4_request"
  };

  private static String signature(
      String method, String query, Map<String, List<String>> headers, String signed, String body) {
    RequestHead head = new RequestHead(method, "/", query, headers);
    String canonical =
        CanonicalRequest.of(
            head, body.getBytes(StandardCharsets.UTF_8), List.of(signed.split(";")));
    return SignatureVerifier.sign(
        "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        SCOPE,
        SignatureVerifier.toSign(DATE, SCOPE, canonical));
  }

  private static final Map<String, List<String>> VANILLA =
      Map.of("host", List.of("example.amazonaws.com"), "x-amz-date", List.of(DATE));

  @Test
  void getVanilla() {
    assertThat(signature("GET", "", VANILLA, "host;x-amz-date", ""))
        .isEqualTo("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
  }

  @Test
  void postVanilla() {
    assertThat(signature("POST", "", VANILLA, "host;x-amz-date", ""))
        .isEqualTo("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
  }

  @Test
  void getVanillaQueryOrderKeyCase() {
    assertThat(signature("GET", "Param2=value2&Param1=value1", VANILLA, "host;x-amz-date", ""))
        .isEqualTo("b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
  }

  @Test
  void getHeaderValueTrim() {
    Map<String, List<String>> headers =
        Map.of(
            "host", List.of("example.amazonaws.com"),
            "my-header1", List.of(" value1"),
            "my-header2", List.of(" \"a   b   c\""),
            "x-amz-date", List.of(DATE));
    assertThat(signature("GET", "", headers, "host;my-header1;my-header2;x-amz-date", ""))
        .isEqualTo("acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
  }
}
