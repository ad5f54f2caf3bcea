package io.pressmark.dynamodb;

import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.value.Binary;
import io.pressmark.core.value.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns values into the SDK's and back. Numbers are exact: both sides write all their digits. */
final class SdkValues {
  private SdkValues() {}

  static Map<String, AttributeValue> toSdk(
      Map<String, io.pressmark.core.value.AttributeValue> values) {
    Map<String, AttributeValue> converted = new LinkedHashMap<>();
    values.forEach((name, value) -> converted.put(name, toSdk(value)));
    return converted;
  }

  static AttributeValue toSdk(io.pressmark.core.value.AttributeValue value) {
    AttributeValue.Builder built = AttributeValue.builder();
    if (value instanceof io.pressmark.core.value.AttributeValue.S text) {
      built.s(text.value());
    } else if (value instanceof io.pressmark.core.value.AttributeValue.N number) {
      built.n(number.text());
    } else if (value instanceof io.pressmark.core.value.AttributeValue.B binary) {
      built.b(toSdk(binary.value()));
    } else if (value instanceof io.pressmark.core.value.AttributeValue.Bool bool) {
      built.bool(bool.value());
    } else if (value instanceof io.pressmark.core.value.AttributeValue.L list) {
      built.l(list.value().stream().map(SdkValues::toSdk).toList());
    } else if (value instanceof io.pressmark.core.value.AttributeValue.M map) {
      built.m(toSdk(map.value()));
    } else if (value instanceof io.pressmark.core.value.AttributeValue.SS set) {
      built.ss(set.value());
    } else if (value instanceof io.pressmark.core.value.AttributeValue.NS set) {
      built.ns(set.value().stream().map(Numbers::text).toList());
    } else if (value instanceof io.pressmark.core.value.AttributeValue.BS set) {
      built.bs(set.value().stream().map(SdkValues::toSdk).toList());
    } else {
      built.nul(true);
    }
    return built.build();
  }

  private static SdkBytes toSdk(Binary binary) {
    return SdkBytes.fromByteBuffer(binary.asByteBuffer());
  }

  static Map<String, io.pressmark.core.value.AttributeValue> fromSdk(
      Map<String, AttributeValue> values) {
    Map<String, io.pressmark.core.value.AttributeValue> converted = new LinkedHashMap<>();
    values.forEach((name, value) -> converted.put(name, fromSdk(value)));
    return converted;
  }

  static io.pressmark.core.value.AttributeValue fromSdk(AttributeValue value) {
    return switch (value.type()) {
      case S -> io.pressmark.core.value.AttributeValue.s(value.s());
      case N -> io.pressmark.core.value.AttributeValue.n(value.n());
      case B -> io.pressmark.core.value.AttributeValue.b(value.b().asByteArrayUnsafe());
      case BOOL -> io.pressmark.core.value.AttributeValue.bool(value.bool());
      case NUL -> io.pressmark.core.value.AttributeValue.nul();
      case L -> io.pressmark.core.value.AttributeValue.l(elements(value.l()));
      case M -> io.pressmark.core.value.AttributeValue.m(fromSdk(value.m()));
      case SS -> io.pressmark.core.value.AttributeValue.ss(value.ss());
      case NS -> io.pressmark.core.value.AttributeValue.ns(numbers(value.ns()));
      case BS -> io.pressmark.core.value.AttributeValue.bs(binaries(value.bs()));
      case UNKNOWN_TO_SDK_VERSION ->
          throw new MalformedItemException("The service sent a value of no known type: " + value);
    };
  }

  private static List<io.pressmark.core.value.AttributeValue> elements(List<AttributeValue> list) {
    List<io.pressmark.core.value.AttributeValue> elements = new ArrayList<>(list.size());
    list.forEach(element -> elements.add(fromSdk(element)));
    return elements;
  }

  private static List<BigDecimal> numbers(List<String> texts) {
    return texts.stream().map(Numbers::parse).toList();
  }

  private static List<Binary> binaries(List<SdkBytes> set) {
    return set.stream().map(bytes -> Binary.copyOf(bytes.asByteArrayUnsafe())).toList();
  }
}
