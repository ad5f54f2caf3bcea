package io.pressmark.endpoint;

import io.pressmark.core.error.ValidationException;

/**
 * An access key with its secret, as AWS's clients have them. Immutable.
 *
 * @param accessKeyId the name: letters, digits and underscores, at most 128
 * @param secretAccessKey what requests are signed with; it is never sent or logged
 */
public record EndpointCredentials(String accessKeyId, String secretAccessKey) {
  public EndpointCredentials {
    if (!accessKeyId.matches("\\w{1,128}")) {
      throw new ValidationException("An access key has 1 to 128 letters, digits and underscores");
    }
    if (secretAccessKey.isEmpty()) {
      throw new ValidationException("A secret access key may not be empty");
    }
  }

  /** The access key alone. */
  @Override
  public String toString() {
    return "EndpointCredentials[" + accessKeyId + "]";
  }
}
