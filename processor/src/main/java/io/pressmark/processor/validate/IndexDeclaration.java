package io.pressmark.processor.validate;

import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * A secondary index as it is written in its annotation.
 *
 * @param global whether it is global
 */
record IndexDeclaration(AnnotationMirror annotation, boolean global) {

  /** All those on a type, global ones first. */
  static List<IndexDeclaration> on(Element type) {
    List<IndexDeclaration> found = new ArrayList<>();
    Annotations.repeated(
            type, AnnotationNames.GLOBAL_SECONDARY_INDEX, AnnotationNames.GLOBAL_SECONDARY_INDEXES)
        .forEach(mirror -> found.add(new IndexDeclaration(mirror, true)));
    Annotations.repeated(
            type, AnnotationNames.LOCAL_SECONDARY_INDEX, AnnotationNames.LOCAL_SECONDARY_INDEXES)
        .forEach(mirror -> found.add(new IndexDeclaration(mirror, false)));
    return found;
  }

  String name() {
    return text("name");
  }

  /** The name asked for its method; empty if none is. */
  String method() {
    return text("method");
  }

  List<String> partitionKey() {
    return Annotations.texts(annotation, "partitionKey");
  }

  List<String> sortKey() {
    return Annotations.texts(annotation, "sortKey");
  }

  String projection() {
    return Annotations.constant(annotation, "projection").orElse("ALL");
  }

  List<String> include() {
    return Annotations.texts(annotation, "include");
  }

  private String text(String member) {
    return Annotations.texts(annotation, member).stream().findFirst().orElse("");
  }
}
