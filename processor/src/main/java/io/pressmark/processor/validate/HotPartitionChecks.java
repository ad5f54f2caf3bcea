package io.pressmark.processor.validate;

import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredType;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Partition keys that send all traffic to a few partitions. */
final class HotPartitionChecks {
  private final Compilation compilation;

  HotPartitionChecks(Compilation compilation) {
    this.compilation = compilation;
  }

  void check(DeclaredType type, DeclaredProperty property, AttributeModel attribute) {
    if (!(attribute.shape() instanceof ValueShape.Scalar scalar) || attribute.optional()) {
      return;
    }
    Element site = compilation.sources.place(property.site(), type.element());
    String label = Labels.of(type, property);
    String typeName = Labels.of(property.type());
    switch (scalar.form()) {
      case ENUM ->
          compilation.problems.add(
              ProblemCode.HOT_PARTITION_ENUM, site, label, typeName, constants(property));
      case LOCAL_DATE ->
          compilation.problems.add(ProblemCode.HOT_PARTITION_DATE, site, label, typeName);
      case INSTANT, LOCAL_DATE_TIME, OFFSET_DATE_TIME, ZONED_DATE_TIME ->
          compilation.problems.add(ProblemCode.HOT_PARTITION_TIME, site, label, typeName);
      default -> {
        // Its values can spread.
      }
    }
  }

  private long constants(DeclaredProperty property) {
    return compilation.types.asElement(property.type()).getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .count();
  }
}
