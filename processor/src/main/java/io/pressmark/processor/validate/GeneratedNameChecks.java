package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Whether what is generated has names of its own. One instance watches a whole compilation. */
public final class GeneratedNameChecks {
  private final Map<ClassName, String> owners = new HashMap<>();

  /** Checks the names of the types that a table leads to. */
  void checkTypes(
      Compilation compilation, TypeElement table, boolean compositeKey, List<IndexModel> indexes) {
    GeneratedNames names = new GeneratedNames(ClassName.get(table));
    String owner = "the table type " + table.getQualifiedName();
    names.all(compositeKey, indexes).forEach(name -> check(compilation, table, owner, name));
  }

  /** Checks the name of the class that a projection leads to. */
  void checkProjection(Compilation compilation, TypeElement projection) {
    ClassName name = new GeneratedNames(ClassName.get(projection)).projection();
    check(compilation, projection, "the projection " + projection.getQualifiedName(), name);
  }

  private void check(Compilation compilation, TypeElement type, String owner, ClassName name) {
    String other = owners.putIfAbsent(name, owner);
    if (other != null && !other.equals(owner)) {
      add(compilation, type, name, other + " leads to as well");
    } else if (existsAlready(compilation.elements, name)) {
      add(compilation, type, name, "exists already");
    }
  }

  /** Checks the names of the constants of a table's attributes. */
  void checkConstants(Compilation compilation, BuiltItem item) {
    Map<String, Leaf> byConstant = new HashMap<>();
    for (Leaf leaf : item.leaves()) {
      String constant = GeneratedNames.constant(leaf.attribute().property());
      Leaf other = byConstant.putIfAbsent(constant, leaf);
      if (other != null && !isSame(other.attribute(), leaf.attribute())) {
        compilation.problems.add(
            ProblemCode.CONSTANT_CLASH,
            leaf.site(compilation),
            other.label(),
            leaf.label(),
            constant,
            new GeneratedNames(item.model().type()).attributes().simpleName());
      }
    }
  }

  /** Whether one constant serves both: an attribute that several subtypes have. */
  private static boolean isSame(AttributeModel one, AttributeModel other) {
    return one.property().equals(other.property()) && one.name().equals(other.name());
  }

  /** A type of that name that the processor did not write, in this build or an earlier one. */
  private static boolean existsAlready(Elements elements, ClassName name) {
    TypeElement existing = elements.getTypeElement(name.canonicalName());
    return existing != null && Annotations.find(existing, AnnotationNames.GENERATED).isEmpty();
  }

  private static void add(Compilation compilation, Element table, ClassName name, String reason) {
    compilation.problems.add(
        ProblemCode.GENERATED_TYPE_CLASH, table, table.getSimpleName(), name.simpleName(), reason);
  }
}
