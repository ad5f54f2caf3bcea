package io.pressmark.processor.validate;

import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.Annotations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;

/** The rules for the names of a table's indexes: in the store, and as methods. */
final class IndexNames {
  private final Compilation compilation;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> byMethod = new HashMap<>();

  IndexNames(Compilation compilation) {
    this.compilation = compilation;
  }

  /** The name of the index's method, if both names can be. */
  Optional<String> check(DeclaredIndex index) {
    String name = index.name();
    if (!StoreNames.isValid(name)) {
      String fallback =
          index.properties(index.global() ? "partitionKey" : "sortKey").stream()
              .map(property -> "by-" + property.text().replaceAll("[^A-Za-z0-9]+", "-"))
              .findFirst()
              .orElse("by-key");
      index.addAt(
          compilation,
          "name",
          ProblemCode.INDEX_NAME,
          name,
          StoreNames.fault(name),
          StoreNames.suggestion(name, fallback));
      return Optional.empty();
    }
    if (!names.add(name)) {
      index.addAt(compilation, "name", ProblemCode.INDEX_NAME_DUPLICATE, name);
      return Optional.empty();
    }
    String given = Annotations.text(index.annotation(), "method");
    String method = given.isEmpty() ? GeneratedNames.indexMethod(name) : given;
    Optional<String> fault = fault(method);
    if (fault.isPresent()) {
      String member = given.isEmpty() ? "name" : "method";
      index.addAt(compilation, member, ProblemCode.INDEX_METHOD_CLASH, name, method, fault.get());
      return Optional.empty();
    }
    byMethod.put(method, name);
    return Optional.of(method);
  }

  private Optional<String> fault(String method) {
    if (!SourceVersion.isIdentifier(method)) {
      return Optional.of("is no name in Java");
    }
    if (SourceVersion.isKeyword(method) || method.equals("_")) {
      return Optional.of("is a keyword of Java");
    }
    if (isMethodOfObject(method)) {
      return Optional.of("is a method of Object");
    }
    if (GeneratedNames.REPOSITORY_METHODS.contains(method)) {
      return Optional.of("is a method of every repository");
    }
    return Optional.ofNullable(byMethod.get(method))
        .map(other -> "the index \"" + other + "\" makes too");
  }

  private boolean isMethodOfObject(String name) {
    return compilation.elements.getTypeElement("java.lang.Object").getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.METHOD)
        .anyMatch(member -> member.getSimpleName().contentEquals(name));
  }
}
