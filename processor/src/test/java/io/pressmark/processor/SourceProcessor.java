package io.pressmark.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes an empty class in the first round. */
final class SourceProcessor extends AbstractProcessor {
  private final String name;
  private boolean written;

  SourceProcessor(String name) {
    this.name = name;
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
    if (written) {
      return false;
    }
    written = true;
    int dot = name.lastIndexOf('.');
    try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      writer.write("package " + name.substring(0, dot) + "; ");
      writer.write("class " + name.substring(dot + 1) + " {}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }
}
