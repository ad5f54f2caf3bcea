package io.pressmark.endpoint.server;

import java.util.concurrent.ThreadLocalRandom;

/** Names of requests, by which clients' logs tell them apart. */
final class RequestId {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int LENGTH = 52;

  private RequestId() {}

  /** 52 letters and digits; nothing that has to be secret. */
  static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    char[] id = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      id[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
    return new String(id);
  }
}
