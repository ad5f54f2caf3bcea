package io.pressmark.core.generated;

/** The versions of UUIDs, by RFC 9562, that can be made for an item. */
public enum UuidVersion {
  /** 122 random bits. */
  V4,
  /** Milliseconds since the epoch, then a counter and random bits: later ones are greater. */
  V7
}
