package io.pressmark.processor.validate;

import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * An index as an annotation of a table's type declares it. The compiler places a message about one
 * of several annotations of a kind at the type, not at the annotation: so messages name the index.
 */
record DeclaredIndex(AnnotationMirror annotation, boolean global) {

  /** A string of an annotation and where it stands. */
  record Text(String text, AnnotationValue value) {}

  /** All indexes of a table, the global ones first. */
  static List<DeclaredIndex> of(TypeElement table) {
    List<DeclaredIndex> indexes = new ArrayList<>();
    Annotations.repeated(
            table, AnnotationNames.GLOBAL_SECONDARY_INDEX, AnnotationNames.GLOBAL_SECONDARY_INDEXES)
        .forEach(annotation -> indexes.add(new DeclaredIndex(annotation, true)));
    Annotations.repeated(
            table, AnnotationNames.LOCAL_SECONDARY_INDEX, AnnotationNames.LOCAL_SECONDARY_INDEXES)
        .forEach(annotation -> indexes.add(new DeclaredIndex(annotation, false)));
    return indexes;
  }

  String name() {
    return Annotations.text(annotation, "name");
  }

  /** What it carries besides keys; that is {@code ALL} by default. */
  String projection() {
    return Annotations.constant(annotation, "projection").orElse("ALL");
  }

  /** The properties given for a member. */
  List<Text> properties(String member) {
    List<Text> texts = new ArrayList<>();
    for (AnnotationValue value : Annotations.values(annotation, member)) {
      if (value.getValue() instanceof String text) {
        texts.add(new Text(text, value));
      }
    }
    return texts;
  }

  /** Adds a problem at the annotation. */
  void add(Compilation compilation, ProblemCode code, Object... arguments) {
    compilation.problems.add(code, compilation.table, annotation, arguments);
  }

  /** Adds a problem at the value of a member, or at the annotation where it has none. */
  void addAt(Compilation compilation, String member, ProblemCode code, Object... arguments) {
    Optional<AnnotationValue> value = Annotations.value(annotation, member);
    if (value.isPresent()) {
      addAt(compilation, value.get(), code, arguments);
    } else {
      add(compilation, code, arguments);
    }
  }

  /** Adds a problem at a value. */
  void addAt(
      Compilation compilation, AnnotationValue value, ProblemCode code, Object... arguments) {
    compilation.problems.add(code, compilation.table, annotation, value, arguments);
  }
}
