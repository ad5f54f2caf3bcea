package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.FlattenedModel;
import io.pressmark.processor.model.KeyRole;
import io.pressmark.processor.model.MemberModel;
import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredType;
import io.pressmark.processor.validate.ShapeResolver.Resolved;
import io.pressmark.processor.validate.ShapeResolver.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Turns the declared properties of one class into attributes and flattened objects. */
final class MemberBuilder {
  /** What a value may have: 31 containers around one that contains no other. */
  private static final int MAX_DEPTH = 32;

  private final Compilation compilation;
  private final DocumentResolver documents;
  private final ShapeResolver shapes;
  private final DefaultValues defaults;
  private final ConverterScope converters;

  MemberBuilder(Compilation compilation, DocumentResolver documents) {
    this.compilation = compilation;
    this.documents = documents;
    this.shapes = new ShapeResolver(compilation, documents);
    this.defaults = new DefaultValues(compilation);
    this.converters = new ConverterScope(compilation, shapes);
  }

  /** A class with all its members; where it has no source, messages go to {@code fallback}. */
  BuiltDocument build(DeclaredType type, Making making, Element fallback, Nesting nesting) {
    List<MemberModel> members = new ArrayList<>();
    List<Leaf> leaves = new ArrayList<>();
    for (DeclaredProperty property : type.properties()) {
      if (property.isIgnored()) {
        continue;
      }
      property.carriers().forEach(compilation::uses);
      Access write = making.writes().getOrDefault(property.name(), unknown(property));
      Access read = property.read().orElse(unknown(property));
      if (property.isFlattened()) {
        flattened(property, fallback, nesting, read, write)
            .ifPresent(
                inner -> {
                  members.add(inner.model());
                  leaves.addAll(inner.leaves());
                });
      } else {
        Leaf leaf = leaf(type, property, fallback, nesting, read, write);
        members.add(leaf.attribute());
        leaves.add(leaf);
      }
    }
    DocumentModel model =
        new DocumentModel(ClassName.get(type.element()), members, making.construction());
    return new BuiltDocument(type, model, leaves);
  }

  private record Flattened(FlattenedModel model, List<Leaf> leaves) {}

  private Optional<Flattened> flattened(
      DeclaredProperty property, Element fallback, Nesting nesting, Access read, Access write) {
    Element site = compilation.sources.place(property.site(), fallback);
    String label = nesting.labelOf(property.name());
    Optional<FlattenedType> type = FlattenedType.of(compilation, property);
    if (type.isEmpty()) {
      compilation.problems.add(ProblemCode.FLATTEN_TYPE, site, label, Labels.of(property.type()));
      return Optional.empty();
    }
    TypeElement element = type.get().element();
    String prefix =
        property
            .annotation(AnnotationNames.FLATTEN)
            .flatMap(placed -> Annotations.value(placed.annotation(), "prefix"))
            .map(given -> String.valueOf(given.getValue()))
            .orElse("");
    boolean optional = type.get().optional();
    boolean missable = optional || Labels.isNullable(property);
    Nesting inside = nesting.inside(property.name(), read, prefix, missable);
    return documents
        .flattened(
            element,
            new Subject(label, site, ShapeResolver.Converters.NONE, ScalarForm.INSTANT),
            inside,
            this)
        .map(
            built ->
                new Flattened(
                    new FlattenedModel(
                        nesting.pathOf(property.name()), built.model(), optional, read, write),
                    built.leaves()));
  }

  private Leaf leaf(
      DeclaredType type,
      DeclaredProperty property,
      Element fallback,
      Nesting nesting,
      Access read,
      Access write) {
    Element site = compilation.sources.place(property.site(), fallback);
    String label = nesting.labelOf(property.name());
    ConverterScope.Chain chain = converters.of(type, property);
    Subject subject = new Subject(label, site, chain, EpochForm.of(property));
    Resolved resolved = shapes.attribute(property.type(), subject);
    chain.checkUsed(subject, property);
    if (property.annotation(AnnotationNames.EPOCH).isPresent() && !resolved.shape().truncates()) {
      compilation.problems.add(ProblemCode.EPOCH_TYPE, site, label, Labels.of(property.type()));
    }
    int depth = resolved.shape().depth();
    if (depth > MAX_DEPTH) {
      compilation.problems.add(ProblemCode.NESTING_DEEP, site, label, depth);
    }
    AttributeModel attribute =
        new AttributeModel(
            nesting.pathOf(property.name()),
            nesting.owners(),
            nesting.prefix() + property.attributeName(),
            property.formerNames().stream().map(name -> nesting.prefix() + name).toList(),
            resolved.shape(),
            resolved.optional(),
            nesting.ofTable() ? role(property) : KeyRole.NONE,
            ManagedRoles.roleOf(property, nesting.ofTable()),
            nesting.ofTable() && ManagedRoles.isExpiry(property),
            defaults.of(property, resolved, label, site),
            read,
            write);
    return new Leaf(attribute, property, label, fallback, nesting.insideOptional());
  }

  private static Access unknown(DeclaredProperty property) {
    return new Access.Field(property.name());
  }

  private static KeyRole role(DeclaredProperty property) {
    if (property.annotation(AnnotationNames.PARTITION_KEY).isPresent()) {
      return KeyRole.PARTITION;
    }
    return property.annotation(AnnotationNames.SORT_KEY).isPresent() ? KeyRole.SORT : KeyRole.NONE;
  }
}
