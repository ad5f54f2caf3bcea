package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredType;
import io.pressmark.processor.read.WellFormed;
import io.pressmark.processor.validate.ShapeResolver.Subject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
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
    if (path.contains(type)) {
      String circle =
          Stream.concat(path.stream().dropWhile(step -> !step.equals(type)), Stream.of(type))
              .map(step -> step.getSimpleName().toString())
              .collect(Collectors.joining(" -> "));
      compilation.problems.add(
          ProblemCode.DOCUMENT_RECURSIVE, subject.site(), subject.label(), circle);
      return refused(type);
    }
    String name = type.getQualifiedName().toString();
    ValueShape known = resolved.get(name);
    if (known == null) {
      known = read(type, subject.site());
      resolved.put(name, known);
    }
    return known;
  }

  private ValueShape read(TypeElement type, Element site) {
    compilation.uses(type);
    if (!WellFormed.isWellFormed(type)) {
      compilation.unknownType();
      return refused(type);
    }
    if (!new TypeChecks(compilation).check(type, site)) {
      return refused(type);
    }
    if (!compilation.reach.includesType(type)) {
      return new ValueShape.Refused(ClassName.get(Object.class));
    }
    DeclaredType declared = compilation.reader.read(type, compilation.reach);
    new PropertyChecks(compilation).check(declared, site);
    checkNoKey(declared, site);
    path.add(type);
    List<AttributeModel> attributes =
        new AttributeBuilder(compilation, this).attributes(declared, site);
    path.removeLast();
    if (attributes.isEmpty()) {
      compilation.problems.add(ProblemCode.NO_ATTRIBUTES, site, type.getSimpleName());
      return refused(type);
    }
    new NameChecks(compilation).checkAttributes(declared, site);
    return new ValueShape.Document(
        new DocumentModel(
            ClassName.get(type), attributes, AttributeBuilder.construction(declared)));
  }

  private void checkNoKey(DeclaredType type, Element fallback) {
    for (DeclaredProperty property : type.properties()) {
      for (String key : List.of(AnnotationNames.PARTITION_KEY, AnnotationNames.SORT_KEY)) {
        property
            .annotation(key)
            .ifPresent(
                placed ->
                    compilation.problems.add(
                        ProblemCode.KEY_IN_DOCUMENT,
                        compilation.sources.place(placed.element(), fallback),
                        property.name(),
                        type.element().getSimpleName(),
                        Annotations.simpleName(placed.annotation())));
      }
    }
  }

  private static ValueShape refused(TypeElement type) {
    return new ValueShape.Refused(ClassName.get(type));
  }
}
