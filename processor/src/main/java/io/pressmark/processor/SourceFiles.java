package io.pressmark.processor;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** Hands sources to the compiler, each with the one element it comes from. */
final class SourceFiles {
  private SourceFiles() {}

  static void write(JavaFile file, TypeElement origin, Filer filer) throws IOException {
    String name = file.typeSpec().name();
    String qualified = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
    try (Writer writer = filer.createSourceFile(qualified, origin).openWriter()) {
      writer.write(Layout.apply(file.toString()));
    }
  }
}
