package io.pressmark.core.store;

import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import io.pressmark.core.value.Numbers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Feeds content to a digest so that equal content gives equal bytes and other content other bytes:
 * everything has its length in front, and what has no order is sorted. Not thread-safe.
 */
final class CanonicalOutput {
  private final MessageDigest digest;
  private final ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);

  CanonicalOutput(MessageDigest digest) {
    this.digest = digest;
  }

  void number(int value) {
    digest.update(number.putInt(0, value).array());
  }

  void bytes(byte[] bytes, int offset, int length) {
    number(length);
    digest.update(bytes, offset, length);
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes(bytes, 0, bytes.length);
  }

  /** Names and values, whatever their order. */
  void entries(Map<String, AttributeValue> entries) {
    number(entries.size());
    new TreeMap<>(entries)
        .forEach(
            (name, value) -> {
              text(name);
              value(value);
            });
  }

  void value(AttributeValue value) {
    text(value.type().name());
    if (value instanceof AttributeValue.S string) {
      text(string.value());
    } else if (value instanceof AttributeValue.N decimal) {
      text(decimal.text());
    } else if (value instanceof AttributeValue.B binary) {
      binary(binary.value());
    } else if (value instanceof AttributeValue.Bool bool) {
      number(bool.value() ? 1 : 0);
    } else if (value instanceof AttributeValue.L list) {
      number(list.value().size());
      list.value().forEach(this::value);
    } else if (value instanceof AttributeValue.M map) {
      entries(map.value());
    } else if (value instanceof AttributeValue.SS set) {
      sorted(set.value()).forEach(this::text);
    } else if (value instanceof AttributeValue.NS set) {
      sorted(set.value()).forEach(element -> text(Numbers.text(element)));
    } else if (value instanceof AttributeValue.BS set) {
      sorted(set.value()).forEach(this::binary);
    }
  }

  private void binary(Binary binary) {
    byte[] bytes = binary.toByteArray();
    bytes(bytes, 0, bytes.length);
  }

  private <T extends Comparable<? super T>> List<T> sorted(Collection<T> elements) {
    number(elements.size());
    return elements.stream().sorted().toList();
  }
}
