package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.WellFormed;
import io.pressmark.processor.validate.ShapeResolver.Subject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Resolves the types of nested documents, each once for a table, and finds those in a circle. */
final class DocumentResolver {
  private final Compilation compilation;
  private final Deque<TypeElement> path = new ArrayDeque<>();
  private final Map<String, ValueShape> resolved = new HashMap<>();

  DocumentResolver(Compilation compilation, TypeElement table) {
    this.compilation = compilation;
    path.add(table);
  }

  /** The shape of a type that is no scalar and no collection. */
  ValueShape resolve(TypeElement type, Subject subject) {
    if (isCircle(type, subject)) {
      return refused(type);
    }
    String name = type.getQualifiedName().toString();
    ValueShape known = resolved.get(name);
    if (known == null) {
      known = read(type, subject);
      resolved.put(name, known);
    }
    return known;
  }

  private boolean isCircle(TypeElement type, Subject subject) {
    if (!path.contains(type)) {
      return false;
    }
    String circle =
        Stream.concat(path.stream().dropWhile(step -> !step.equals(type)), Stream.of(type))
            .map(step -> step.getSimpleName().toString())
            .collect(Collectors.joining(" -> "));
    compilation.problems.add(
        ProblemCode.DOCUMENT_RECURSIVE, subject.site(), subject.label(), circle);
    return true;
  }

  private ValueShape read(TypeElement type, Subject subject) {
    compilation.uses(type);
    if (!WellFormed.isWellFormed(type)) {
      compilation.unknownType();
      return refused(type);
    }
    path.add(type);
    Optional<BuiltItem> built =
        new ItemBuilder(compilation, this, false).build(type, subject.site());
    path.removeLast();
    if (!compilation.reach.includesType(type)) {
      return new ValueShape.Refused(ClassName.get(Object.class));
    }
    if (built.isEmpty()) {
      return refused(type);
    }
    DocumentChecks.check(compilation, built.get(), type);
    if (built.get().documents().size() == 1 && built.get().leaves().isEmpty()) {
      compilation.problems.add(ProblemCode.NO_ATTRIBUTES, subject.site(), type.getSimpleName());
      return refused(type);
    }
    return new ValueShape.Document(built.get().model());
  }

  /** A class whose attributes stand in another one; empty, with a problem, where it has none. */
  Optional<BuiltDocument> flattened(
      TypeElement type, Subject subject, Nesting nesting, MemberBuilder members) {
    if (isCircle(type, subject)) {
      return Optional.empty();
    }
    compilation.uses(type);
    if (!new TypeChecks(compilation).check(type, subject.site())
        || !compilation.reach.includesType(type)) {
      return Optional.empty();
    }
    path.add(type);
    Optional<BuiltDocument> built =
        new ItemBuilder(compilation, this, nesting.ofTable())
            .document(type, subject.site(), nesting, members);
    path.removeLast();
    if (built.isPresent() && built.get().leaves().isEmpty()) {
      compilation.problems.add(ProblemCode.NO_ATTRIBUTES, subject.site(), type.getSimpleName());
      return Optional.empty();
    }
    return built;
  }

  private static ValueShape refused(TypeElement type) {
    return new ValueShape.Refused(ClassName.get(type));
  }
}
