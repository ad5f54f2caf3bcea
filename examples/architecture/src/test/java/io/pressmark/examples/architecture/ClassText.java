package io.pressmark.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Looks for text in a class file, whose constants ArchUnit does not show. */
final class ClassText {
  private ClassText() {}

  /** Whether a string constant of {@code type} contains {@code text}, which is ASCII. */
  static boolean contains(JavaClass type, String text) {
    try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
