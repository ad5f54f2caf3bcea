package io.pressmark.processor.validate;

import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** The rules for a primary key: how many parts, and of what types. */
final class KeyChecks {
  private static final Set<String> MUTABLE = Set.of("byte[]", "Date", "Calendar", "Timestamp");

  private final Compilation compilation;
  private final DeclaredType type;
  private final List<Leaf> leaves;

  KeyChecks(Compilation compilation, BuiltDocument document) {
    this.compilation = compilation;
    this.type = document.declared();
    this.leaves = document.leaves();
  }

  /** The primary key as far as it is declared; empty without a partition key. */
  Optional<TableModel.Key> check() {
    Optional<Leaf> partition =
        single(AnnotationNames.PARTITION_KEY, ProblemCode.PARTITION_KEY_DUPLICATE);
    Optional<Leaf> sort = single(AnnotationNames.SORT_KEY, ProblemCode.SORT_KEY_DUPLICATE);
    if (partition.isPresent() && partition.equals(sort)) {
      Leaf both = partition.get();
      both.addAt(compilation, AnnotationNames.SORT_KEY, ProblemCode.KEY_ROLES, both.label());
      sort = Optional.empty();
    }
    if (partition.isEmpty()) {
      reportMissing(sort);
    }
    partition.ifPresent(this::checkPart);
    partition.ifPresent(leaf -> new HotPartitionChecks(compilation).check(leaf));
    sort.ifPresent(this::checkPart);
    sort.ifPresent(this::checkOrder);
    Optional<Leaf> sortLeaf = sort;
    return partition.map(
        leaf -> new TableModel.Key(leaf.attribute(), sortLeaf.map(Leaf::attribute)));
  }

  private void reportMissing(Optional<Leaf> sort) {
    if (sort.isPresent()) {
      sort.get()
          .addAt(
              compilation,
              AnnotationNames.SORT_KEY,
              ProblemCode.SORT_KEY_WITHOUT_PARTITION_KEY,
              type.element().getSimpleName(),
              sort.get().property().name());
      return;
    }
    String candidates =
        String.join(
            ", ",
            leaves.stream()
                .filter(leaf -> !leaf.attribute().optional())
                .filter(leaf -> leaf.attribute().shape().isKeyShape())
                .map(leaf -> leaf.property().name())
                .limit(3)
                .toList());
    compilation.problems.add(
        ProblemCode.PARTITION_KEY_MISSING,
        compilation.sources.place(type.element(), compilation.table),
        type.element().getSimpleName(),
        candidates.isEmpty() ? "" : ", such as " + candidates);
  }

  /** The attribute with that annotation; every further one is a problem. */
  private Optional<Leaf> single(String annotation, ProblemCode duplicate) {
    Leaf first = null;
    for (Leaf leaf : leaves) {
      if (!leaf.has(annotation)) {
        continue;
      }
      if (first == null) {
        first = leaf;
      } else {
        leaf.addAt(
            compilation,
            annotation,
            duplicate,
            leaf.property().name(),
            type.element().getSimpleName(),
            first.property().name());
      }
    }
    return Optional.ofNullable(first);
  }

  private void checkPart(Leaf leaf) {
    Element site = leaf.site(compilation);
    for (Element carrier : leaf.property().carriers()) {
      Optional<String> nullable = Annotations.nullable(carrier, leaf.property().type());
      if (nullable.isPresent()) {
        compilation.problems.add(ProblemCode.KEY_NULLABLE, site, leaf.label(), nullable.get());
        break;
      }
    }
    if (leaf.insideOptional()) {
      compilation.problems.add(ProblemCode.FLATTEN_OPTIONAL_KEY, site, leaf.label());
    }
    ValueShape shape = leaf.attribute().shape();
    if (shape instanceof ValueShape.Refused) {
      return;
    }
    String typeLabel = Labels.of(leaf.property().type());
    if (leaf.attribute().optional()) {
      String content = typeLabel.replaceFirst("^Optional<(.*)>$", "$1");
      compilation.problems.add(ProblemCode.KEY_OPTIONAL, site, leaf.label(), content);
    } else if (!shape.isKeyShape()) {
      compilation.problems.add(
          ProblemCode.KEY_TYPE, site, leaf.label(), typeLabel, shape.storedType().words());
    } else {
      warnOfUnfitForm(leaf, shape.scalar().orElseThrow().form(), typeLabel, site);
    }
  }

  private void warnOfUnfitForm(Leaf leaf, ScalarForm form, String typeLabel, Element site) {
    if (form == ScalarForm.FLOAT || form == ScalarForm.DOUBLE) {
      compilation.problems.add(ProblemCode.KEY_FLOATING, site, leaf.label(), typeLabel);
    } else if (MUTABLE.contains(typeLabel)) {
      compilation.problems.add(ProblemCode.KEY_MUTABLE, site, leaf.label(), typeLabel);
    }
  }

  private void checkOrder(Leaf leaf) {
    if (leaf.attribute().shape() instanceof ValueShape.Converted converted
        && !converted.conversion().keepsOrder()) {
      compilation.problems.add(
          ProblemCode.KEY_UNORDERED,
          leaf.site(compilation),
          leaf.label(),
          Labels.of(leaf.property().type()));
    }
  }
}
