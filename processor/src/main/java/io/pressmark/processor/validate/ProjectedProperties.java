package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * The properties of a projection, each held against the attribute of the table that it is. It has
 * that one's type, or says that the attribute may be absent where the table's type does not: {@code
 * Integer} or {@code Optional<Integer>} for {@code int}.
 */
final class ProjectedProperties {
  private static final ClassName OPTIONAL = ClassName.get(Optional.class);

  private final TableModel table;
  private final Compilation compilation;

  ProjectedProperties(TableModel table, Compilation compilation) {
    this.table = table;
    this.compilation = compilation;
  }

  /** The table's attribute that a property is; empty if it cannot be one, which is a problem. */
  Optional<AttributeModel> original(DeclaredType declared, DeclaredProperty property) {
    Element site = compilation.sources.place(property.site(), declared.element());
    Optional<AttributeModel> found =
        table.attributes().stream()
            .filter(attribute -> attribute.property().equals(property.name()))
            .findFirst();
    String tableName = table.type().simpleName();
    if (found.isEmpty()) {
      List<String> names = table.attributes().stream().map(AttributeModel::property).toList();
      compilation.problems.add(
          ProblemCode.PROJECTION_PROPERTY,
          site,
          declared.element().getSimpleName(),
          property.name(),
          tableName,
          Similar.remedy(property.name(), names));
      return Optional.empty();
    }
    AttributeModel attribute = found.get();
    TypeName type = typeOf(property);
    if (!type.equals(attribute.type()) && !allowsAbsence(type, attribute)) {
      compilation.problems.add(
          ProblemCode.PROJECTION_TYPE,
          site,
          Labels.of(declared, property),
          Labels.of(property.type()),
          tableName + "." + attribute.property(),
          Labels.of(attribute.type()));
      return Optional.empty();
    }
    Optional<DocumentModel> without = subtypeWithout(attribute);
    if (type.isPrimitive() && attribute.absent().isEmpty() && without.isPresent()) {
      compilation.problems.add(
          ProblemCode.PROJECTION_SUBTYPE,
          site,
          Labels.of(declared, property),
          Labels.of(property.type()),
          without.get().type().simpleName(),
          Labels.of(type.box()));
      return Optional.empty();
    }
    return found;
  }

  private static TypeName typeOf(DeclaredProperty property) {
    return TypeName.get(property.type()).withoutAnnotations();
  }

  /** Whether a type is that of the attribute, or of none if the item does not have it. */
  private static boolean allowsAbsence(TypeName type, AttributeModel attribute) {
    if (attribute.optional() || attribute.absent().isPresent()) {
      return false;
    }
    TypeName boxed = attribute.type().box();
    return type.equals(boxed) || type.equals(ParameterizedTypeName.get(OPTIONAL, boxed));
  }

  /** A subtype of a sealed table that does not have the attribute. */
  private Optional<DocumentModel> subtypeWithout(AttributeModel attribute) {
    return table.item().documents().stream()
        .filter(
            document ->
                document.attributes().stream()
                    .noneMatch(each -> each.name().equals(attribute.name())))
        .findFirst();
  }

  /** The table's attribute as a property of the projection. */
  static AttributeModel component(
      DeclaredProperty property, AttributeModel original, Optional<Making> making) {
    Access unknown = new Access.Field(property.name());
    TypeName type = typeOf(property);
    boolean same = type.equals(original.type());
    return new AttributeModel(
        List.of(property.name()),
        List.of(),
        original.name(),
        original.formerNames(),
        same ? original.shape() : boxed(original.shape()),
        same ? original.optional() : !type.equals(original.type().box()),
        original.role(),
        original.managed(),
        original.expires(),
        original.absent(),
        property.read().orElse(unknown),
        making.map(made -> made.writes().get(property.name())).orElse(unknown));
  }

  /** The same shape, of a type that has a null. */
  private static ValueShape boxed(ValueShape shape) {
    if (shape instanceof ValueShape.Scalar scalar) {
      return new ValueShape.Scalar(scalar.form(), scalar.type().box());
    }
    if (shape instanceof ValueShape.Converted converted) {
      return new ValueShape.Converted(
          converted.type().box(), converted.conversion(), converted.stored());
    }
    return shape;
  }
}
