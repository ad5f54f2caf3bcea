package io.pressmark.processor.validate;

import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.DeclaredProperty;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Partition keys that send all traffic to a few partitions. */
final class HotPartitionChecks {
  private static final Set<String> BOOLEANS = Set.of("boolean", "Boolean");
  private static final Set<String> DATES =
      Set.of("LocalDate", "Year", "YearMonth", "Locale", "Currency", "MonthDay");
  private static final Set<String> TIMES =
      Set.of("Instant", "LocalDateTime", "OffsetDateTime", "ZonedDateTime", "Date", "Timestamp");

  private final Compilation compilation;

  HotPartitionChecks(Compilation compilation) {
    this.compilation = compilation;
  }

  void check(Leaf leaf) {
    if (leaf.attribute().optional() || !leaf.attribute().shape().isKeyShape()) {
      return;
    }
    Element site = leaf.site(compilation);
    String type = Labels.of(leaf.property().type());
    if (isEnum(leaf.property().type())) {
      long values = constants(leaf.property());
      compilation.problems.add(ProblemCode.HOT_PARTITION_ENUM, site, leaf.label(), type, values);
    } else if (BOOLEANS.contains(type)) {
      compilation.problems.add(ProblemCode.HOT_PARTITION_ENUM, site, leaf.label(), type, 2L);
    } else if (DATES.contains(type)) {
      compilation.problems.add(ProblemCode.HOT_PARTITION_DATE, site, leaf.label(), type);
    } else if (TIMES.contains(type)) {
      compilation.problems.add(ProblemCode.HOT_PARTITION_TIME, site, leaf.label(), type);
    }
  }

  /** Whether a partition key of this type tends to be hot. */
  static boolean isLikelyHot(TypeMirror type) {
    String name = Labels.of(type);
    return isEnum(type) || BOOLEANS.contains(name) || DATES.contains(name) || TIMES.contains(name);
  }

  private static boolean isEnum(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM;
  }

  private long constants(DeclaredProperty property) {
    return compilation.types.asElement(property.type()).getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .count();
  }
}
