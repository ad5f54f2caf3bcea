package io.pressmark.endpoint.auth;

import io.pressmark.endpoint.error.ServiceException;

/** Decides whether a request may be carried out. Thread-safe. */
@FunctionalInterface
public interface Authenticator {
  /**
   * Checks who sent a request.
   *
   * @throws ServiceException when it is not said, or not proved
   */
  void check(RequestHead head, byte[] body);
}
