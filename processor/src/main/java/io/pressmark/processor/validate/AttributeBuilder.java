package io.pressmark.processor.validate;

import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.Construction;
import io.pressmark.processor.model.Construction.Argument;
import io.pressmark.processor.model.KeyRole;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredType;
import io.pressmark.processor.validate.ShapeResolver.Resolved;
import io.pressmark.processor.validate.ShapeResolver.Subject;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Turns declared properties into attributes. */
final class AttributeBuilder {
  /** What a value may have: 31 containers around one that contains no other. */
  private static final int MAX_DEPTH = 32;

  private final Compilation compilation;
  private final ShapeResolver shapes;

  AttributeBuilder(Compilation compilation, DocumentResolver documents) {
    this.compilation = compilation;
    this.shapes = new ShapeResolver(compilation, documents);
  }

  /** The attributes of a type; where that has no source, messages go to {@code fallback}. */
  List<AttributeModel> attributes(DeclaredType type, Element fallback) {
    List<AttributeModel> attributes = new ArrayList<>();
    for (DeclaredProperty property : type.properties()) {
      if (!property.isIgnored()) {
        attributes.add(attribute(type, property, fallback));
      }
    }
    return attributes;
  }

  /** How instances are made. */
  static Construction construction(DeclaredType type) {
    if (type.element().getKind() != ElementKind.RECORD) {
      return new Construction.NoArguments();
    }
    return new Construction.AllArguments(
        type.properties().stream()
            .map(
                property ->
                    new Argument(
                        property.name(), property.isIgnored(), TypeName.get(property.type())))
            .toList());
  }

  private AttributeModel attribute(DeclaredType type, DeclaredProperty property, Element fallback) {
    property.carriers().forEach(compilation::uses);
    Element site = compilation.sources.place(property.site(), fallback);
    String label = Labels.of(type, property);
    Resolved resolved = shapes.attribute(property.type(), new Subject(label, site));
    int depth = resolved.shape().depth();
    if (depth > MAX_DEPTH) {
      compilation.problems.add(ProblemCode.NESTING_DEEP, site, label, depth);
    }
    Access unknown = new Access.Field(property.name());
    return new AttributeModel(
        property.name(),
        property.attributeName(),
        resolved.shape(),
        resolved.optional(),
        role(property),
        property.read().orElse(unknown),
        property.write().orElse(unknown));
  }

  private static KeyRole role(DeclaredProperty property) {
    if (property.annotation(AnnotationNames.PARTITION_KEY).isPresent()) {
      return KeyRole.PARTITION;
    }
    return property.annotation(AnnotationNames.SORT_KEY).isPresent() ? KeyRole.SORT : KeyRole.NONE;
  }
}
