package io.pressmark.chronicle.managed;

import java.time.Instant;

/** An item of which the store may fill in everything but the name and the text. */
record Note(
    String name,
    String text,
    String id,
    int version,
    int writes,
    Instant createdAt,
    Instant updatedAt) {

  static Note of(String name, String text) {
    return new Note(name, text, null, 0, 0, null, null);
  }

  Note withText(String other) {
    return new Note(name, other, id, version, writes, createdAt, updatedAt);
  }

  Note withId(String other) {
    return new Note(name, text, other, version, writes, createdAt, updatedAt);
  }
}
