package io.pressmark.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes one type into the package {@code test} in each round, until all are written. */
final class SourceProcessor extends AbstractProcessor {
  private static final Pattern NAME = Pattern.compile("(?:class|record) (\\w+).*");

  private final Iterator<String> declarations;

  /** One declaration for each of the first rounds. */
  SourceProcessor(String... declarations) {
    this.declarations = List.of(declarations).iterator();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    if (declarations.hasNext()) {
      write(declarations.next());
    }
    return false;
  }

  private void write(String declaration) {
    Matcher name = NAME.matcher(declaration);
    if (!name.matches()) {
      throw new IllegalArgumentException("no class and no record: " + declaration);
    }
    String type = "test." + name.group(1);
    try (Writer writer = processingEnv.getFiler().createSourceFile(type).openWriter()) {
      writer.write("package test; " + declaration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
