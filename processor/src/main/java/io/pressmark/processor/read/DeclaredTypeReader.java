package io.pressmark.processor.read;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a type declares: its properties, and how code in a package can get at them. */
public final class DeclaredTypeReader {
  private final Elements elements;
  private final Types types;

  /** A reader on the compiler's utilities. */
  public DeclaredTypeReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Reads a record, class or interface; of any other kind it finds no properties. */
  public DeclaredType read(TypeElement type, Reach reach) {
    if (type.getKind() == ElementKind.RECORD) {
      return new RecordReader(new Overridden(elements, types)).read(type);
    }
    if (type.getKind() == ElementKind.INTERFACE
        || type.getModifiers().contains(Modifier.ABSTRACT)) {
      return new AbstractReader(elements, types, type).read();
    }
    if (type.getKind() == ElementKind.CLASS) {
      return new ClassReader(elements, types, reach, type).read();
    }
    return new DeclaredType(type, List.of(), List.of());
  }
}
