package io.pressmark.core.value;

import io.pressmark.core.error.ValidationException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One value of DynamoDB's data model: exactly one of its ten types.
 *
 * <p>Values are immutable, safe to share between threads, and compare by content: numbers by
 * numeric value ({@code 1.50} equals {@code 1.5}), sets without regard to order. They are checked
 * when they are made: a number of more than 38 digits, an empty set or a string with an unpaired
 * surrogate never becomes a value, but a {@link ValidationException}.
 */
public sealed interface AttributeValue {

  /** The DynamoDB type of this value. */
  AttributeType type();

  /**
   * The bytes that DynamoDB counts for this value: UTF-8 or raw length, one byte for two
   * significant digits plus one, 3 plus contents plus 1 for each element of a list or map. The
   * attribute's name is not included.
   */
  int size();

  static AttributeValue s(String value) {
    return new S(value);
  }

  static AttributeValue n(long value) {
    return new N(BigDecimal.valueOf(value));
  }

  static AttributeValue n(BigDecimal value) {
    return new N(value);
  }

  /** A number from its text, as it stands in DynamoDB JSON. */
  static AttributeValue n(String text) {
    return new N(Numbers.parse(text));
  }

  static AttributeValue b(byte[] value) {
    return new B(Binary.copyOf(value));
  }

  static AttributeValue bool(boolean value) {
    return value ? Bool.TRUE : Bool.FALSE;
  }

  static AttributeValue nul() {
    return Null.INSTANCE;
  }

  static AttributeValue l(List<? extends AttributeValue> elements) {
    return new L(List.copyOf(elements));
  }

  static AttributeValue l(AttributeValue... elements) {
    return new L(List.of(elements));
  }

  static AttributeValue m(Map<String, ? extends AttributeValue> entries) {
    return new M(new LinkedHashMap<>(entries));
  }

  static AttributeValue ss(Collection<String> elements) {
    return new SS(Sets.distinct(elements, AttributeType.SS));
  }

  static AttributeValue ss(String... elements) {
    return ss(List.of(elements));
  }

  static AttributeValue ns(Collection<BigDecimal> elements) {
    return new NS(
        Sets.distinct(elements.stream().map(Numbers::canonical).toList(), AttributeType.NS));
  }

  static AttributeValue bs(Collection<Binary> elements) {
    return new BS(Sets.distinct(elements, AttributeType.BS));
  }

  /** A string: Unicode text, ordered by its unsigned UTF-8 bytes. */
  record S(String value) implements AttributeValue {
    public S {
      Utf8.length(value);
    }

    @Override
    public AttributeType type() {
      return AttributeType.S;
    }

    @Override
    public int size() {
      return Utf8.length(value);
    }
  }

  /** A number of up to 38 significant digits, in canonical form (no trailing zeros). */
  record N(BigDecimal value) implements AttributeValue {
    public N {
      value = Numbers.canonical(value);
    }

    @Override
    public AttributeType type() {
      return AttributeType.N;
    }

    @Override
    public int size() {
      return Numbers.size(value);
    }

    /** The digits as DynamoDB prints them: without exponent. */
    public String text() {
      return Numbers.text(value);
    }

    @Override
    public String toString() {
      return "N[" + text() + "]";
    }
  }

  /** Binary data, ordered by unsigned bytes. */
  record B(Binary value) implements AttributeValue {
    public B {
      Objects.requireNonNull(value);
    }

    @Override
    public AttributeType type() {
      return AttributeType.B;
    }

    @Override
    public int size() {
      return value.length();
    }
  }

  /** True or false. */
  record Bool(boolean value) implements AttributeValue {
    static final Bool TRUE = new Bool(true);
    static final Bool FALSE = new Bool(false);

    @Override
    public AttributeType type() {
      return AttributeType.BOOL;
    }

    @Override
    public int size() {
      return 1;
    }
  }

  /** The value that says that there is none. */
  record Null() implements AttributeValue {
    static final Null INSTANCE = new Null();

    @Override
    public AttributeType type() {
      return AttributeType.NULL;
    }

    @Override
    public int size() {
      return 1;
    }
  }

  /** A list of any values. */
  record L(List<AttributeValue> value) implements AttributeValue {
    public L {
      value = List.copyOf(value);
    }

    @Override
    public AttributeType type() {
      return AttributeType.L;
    }

    @Override
    public int size() {
      int size = 3;
      for (AttributeValue element : value) {
        size += 1 + element.size();
      }
      return size;
    }
  }

  /** A map from names to any values. */
  record M(Map<String, AttributeValue> value) implements AttributeValue {
    public M {
      value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
      value.forEach(
          (name, entry) -> {
            Utf8.requireName(name);
            Objects.requireNonNull(entry, name);
          });
    }

    @Override
    public AttributeType type() {
      return AttributeType.M;
    }

    @Override
    public int size() {
      int size = 3;
      for (Map.Entry<String, AttributeValue> entry : value.entrySet()) {
        size += 1 + Utf8.length(entry.getKey()) + entry.getValue().size();
      }
      return size;
    }
  }

  /** A set of strings, never empty. */
  record SS(Set<String> value) implements AttributeValue {
    public SS {
      value = Sets.distinct(value, AttributeType.SS);
      value.forEach(Utf8::length);
    }

    @Override
    public AttributeType type() {
      return AttributeType.SS;
    }

    @Override
    public int size() {
      return value.stream().mapToInt(Utf8::length).sum();
    }
  }

  /** A set of numbers in canonical form, never empty. */
  record NS(Set<BigDecimal> value) implements AttributeValue {
    public NS {
      value = Sets.distinct(value.stream().map(Numbers::canonical).toList(), AttributeType.NS);
    }

    @Override
    public AttributeType type() {
      return AttributeType.NS;
    }

    @Override
    public int size() {
      return value.stream().mapToInt(Numbers::size).sum();
    }
  }

  /** A set of binary values, never empty. */
  record BS(Set<Binary> value) implements AttributeValue {
    public BS {
      value = Sets.distinct(value, AttributeType.BS);
    }

    @Override
    public AttributeType type() {
      return AttributeType.BS;
    }

    @Override
    public int size() {
      return value.stream().mapToInt(Binary::length).sum();
    }
  }
}
