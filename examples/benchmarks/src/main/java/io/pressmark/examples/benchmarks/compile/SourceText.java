package io.pressmark.examples.benchmarks.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file of the package {@code tables} that is in memory. */
final class SourceText extends SimpleJavaFileObject {
  private final String text;

  SourceText(String name, String text) {
    super(URI.create("memory:///tables/" + name + ".java"), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
