package io.pressmark.processor.validate;

import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredProperty.Placed;
import io.pressmark.processor.read.DeclaredType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** The rules for a primary key: how many parts, and of what types. */
final class KeyChecks {
  private final Compilation compilation;
  private final DeclaredType type;
  private final List<AttributeModel> attributes;

  KeyChecks(Compilation compilation, DeclaredType type, List<AttributeModel> attributes) {
    this.compilation = compilation;
    this.type = type;
    this.attributes = attributes;
  }

  /** The primary key as far as it is declared; empty without a partition key. */
  Optional<TableModel.Key> check() {
    Optional<DeclaredProperty> partition =
        single(AnnotationNames.PARTITION_KEY, ProblemCode.PARTITION_KEY_DUPLICATE);
    Optional<DeclaredProperty> sort =
        single(AnnotationNames.SORT_KEY, ProblemCode.SORT_KEY_DUPLICATE);
    if (partition.isPresent() && partition.equals(sort)) {
      Placed placed = partition.get().annotation(AnnotationNames.SORT_KEY).orElseThrow();
      addAt(placed, ProblemCode.KEY_ROLES, Labels.of(type, partition.get()));
      sort = Optional.empty();
    }
    if (partition.isEmpty()) {
      reportMissing(sort);
    }
    partition.ifPresent(this::checkPart);
    partition.ifPresent(
        property -> new HotPartitionChecks(compilation).check(type, property, attribute(property)));
    sort.ifPresent(this::checkPart);
    Optional<AttributeModel> sortAttribute = sort.map(this::attribute);
    return partition.map(property -> new TableModel.Key(attribute(property), sortAttribute));
  }

  private void reportMissing(Optional<DeclaredProperty> sort) {
    if (sort.isPresent()) {
      Placed placed = sort.get().annotation(AnnotationNames.SORT_KEY).orElseThrow();
      addAt(
          placed,
          ProblemCode.SORT_KEY_WITHOUT_PARTITION_KEY,
          type.element().getSimpleName(),
          sort.get().name());
      return;
    }
    String candidates =
        String.join(
            ", ",
            attributes.stream()
                .filter(attribute -> !attribute.optional())
                .filter(attribute -> isKeyShape(attribute.shape()))
                .map(AttributeModel::property)
                .limit(3)
                .toList());
    compilation.problems.add(
        ProblemCode.PARTITION_KEY_MISSING,
        type.element(),
        type.element().getSimpleName(),
        candidates.isEmpty() ? "" : ", such as " + candidates);
  }

  /** The property with that annotation; every further one is a problem. */
  private Optional<DeclaredProperty> single(String annotation, ProblemCode duplicate) {
    DeclaredProperty first = null;
    for (DeclaredProperty property : type.properties()) {
      Optional<Placed> placed = property.annotation(annotation);
      if (placed.isEmpty() || property.isIgnored()) {
        continue;
      }
      if (first == null) {
        first = property;
      } else {
        addAt(
            placed.get(), duplicate, property.name(), type.element().getSimpleName(), first.name());
      }
    }
    return Optional.ofNullable(first);
  }

  private void checkPart(DeclaredProperty property) {
    AttributeModel attribute = attribute(property);
    Element site = compilation.sources.place(property.site(), type.element());
    String label = Labels.of(type, property);
    for (Element carrier : property.carriers()) {
      Optional<String> nullable = Annotations.nullable(carrier, property.type());
      if (nullable.isPresent()) {
        compilation.problems.add(ProblemCode.KEY_NULLABLE, site, label, nullable.get());
        break;
      }
    }
    if (attribute.shape() instanceof ValueShape.Refused) {
      return;
    }
    if (attribute.optional()) {
      String content = Labels.of(property.type()).replaceFirst("^Optional<(.*)>$", "$1");
      compilation.problems.add(ProblemCode.KEY_OPTIONAL, site, label, content);
    } else if (!isKeyShape(attribute.shape())) {
      compilation.problems.add(
          ProblemCode.KEY_TYPE,
          site,
          label,
          Labels.of(property.type()),
          attribute.shape().storedType().words());
    } else {
      warnOfUnfitForm(property, ((ValueShape.Scalar) attribute.shape()).form(), site);
    }
  }

  private void warnOfUnfitForm(DeclaredProperty property, ScalarForm form, Element site) {
    String label = Labels.of(type, property);
    if (form == ScalarForm.FLOAT || form == ScalarForm.DOUBLE) {
      compilation.problems.add(ProblemCode.KEY_FLOATING, site, label, Labels.of(property.type()));
    } else if (form == ScalarForm.BINARY) {
      compilation.problems.add(ProblemCode.KEY_MUTABLE, site, label);
    }
  }

  private AttributeModel attribute(DeclaredProperty property) {
    return attributes.stream()
        .filter(attribute -> attribute.property().equals(property.name()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isKeyShape(ValueShape shape) {
    return shape instanceof ValueShape.Scalar scalar && scalar.storedType().isKeyType();
  }

  private void addAt(Placed placed, ProblemCode code, Object... arguments) {
    Element site = compilation.sources.place(placed.element(), type.element());
    if (site.equals(placed.element())) {
      compilation.problems.add(code, site, placed.annotation(), arguments);
    } else {
      compilation.problems.add(code, site, arguments);
    }
  }
}
