package io.pressmark.endpoint.auth;

/** Lets in everybody who names an access key in the right form, whatever the signature says. */
public final class AnyCaller implements Authenticator {
  @Override
  public void check(RequestHead head, byte[] body) {
    Authorization.of(head);
  }
}
