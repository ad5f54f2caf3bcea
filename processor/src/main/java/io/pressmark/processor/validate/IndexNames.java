package io.pressmark.processor.validate;

import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.Annotations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** The rules for the names of a table's indexes, and of the methods they become. */
final class IndexNames {
  /** What every repository has, and what every object has. */
  private static final Set<String> TAKEN =
      Set.of(
          "put",
          "insert",
          "update",
          "putAll",
          "get",
          "delete",
          "deleteUnchecked",
          "query",
          "scan",
          "count",
          "statistics",
          "toAttributeMap",
          "fromAttributeMap",
          "key",
          "wait",
          "notify",
          "notifyAll",
          "getClass",
          "hashCode",
          "equals",
          "toString",
          "clone",
          "finalize");

  private final Compilation compilation;
  private final TypeElement table;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> methods = new HashMap<>();

  IndexNames(Compilation compilation, TypeElement table) {
    this.compilation = compilation;
    this.table = table;
  }

  /** Checks the names of one index; the name of its method. */
  String check(IndexDeclaration declaration) {
    String name = declaration.name();
    AnnotationMirror annotation = declaration.annotation();
    AnnotationValue value = Annotations.value(annotation, "name").orElse(null);
    String fault = NameChecks.fault(name);
    if (!fault.isEmpty()) {
      compilation.problems.add(
          ProblemCode.INDEX_NAME,
          table,
          annotation,
          value,
          name,
          fault,
          NameChecks.suggestion(name, table.getSimpleName() + "-index"));
    } else if (!names.add(name)) {
      compilation.problems.add(ProblemCode.INDEX_NAME_DUPLICATE, table, annotation, value, name);
    }
    return fault.isEmpty() ? checkMethod(declaration) : name;
  }

  private String checkMethod(IndexDeclaration declaration) {
    String name = declaration.name();
    String method = declaration.method().isEmpty() ? methodOf(name) : declaration.method();
    String reason = null;
    if (!SourceVersion.isIdentifier(method) || SourceVersion.isKeyword(method)) {
      reason = "is no name of a method";
    } else if (TAKEN.contains(method)) {
      reason = "exists in every repository";
    } else {
      String other = methods.putIfAbsent(method, name);
      if (other != null && !other.equals(name)) {
        reason = "the index \"" + other + "\" becomes as well";
      }
    }
    if (reason != null) {
      compilation.problems.add(
          ProblemCode.INDEX_METHOD_CLASH, table, declaration.annotation(), name, method, reason);
    }
    return method;
  }

  /** {@code byStatus} of {@code by-status}. */
  private static String methodOf(String name) {
    StringBuilder method = new StringBuilder();
    for (String word : name.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        method.append(method.isEmpty() ? word : GeneratedNames.capitalized(word));
      }
    }
    return method.toString();
  }
}
