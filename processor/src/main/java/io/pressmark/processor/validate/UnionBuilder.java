package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.UnionModel;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads a sealed type: all classes below it, and how they are told apart. */
final class UnionBuilder {
  private static final String DISCRIMINATOR = "type";

  private final Compilation compilation;
  private final ItemBuilder items;
  private final boolean ofTable;

  UnionBuilder(Compilation compilation, ItemBuilder items, boolean ofTable) {
    this.compilation = compilation;
    this.items = items;
    this.ofTable = ofTable;
  }

  /** Empty, with a problem, where a subtype cannot be mapped. */
  Optional<BuiltItem> build(TypeElement type, Element site) {
    List<TypeElement> classes = new ArrayList<>();
    boolean mapped = collect(type, type, site, classes);
    if (!mapped || classes.isEmpty()) {
      return Optional.empty();
    }
    String discriminator =
        Annotations.find(type, AnnotationNames.DISCRIMINATOR)
            .flatMap(Annotations::value)
            .map(value -> String.valueOf(value.getValue()))
            .orElse(DISCRIMINATOR);
    List<BuiltDocument> documents = new ArrayList<>();
    List<UnionModel.Subtype> subtypes = new ArrayList<>();
    Map<String, TypeElement> byValue = new HashMap<>();
    for (TypeElement each : classes) {
      Optional<BuiltDocument> built = items.document(each, compilation.sources.place(each, site));
      if (built.isEmpty()) {
        return Optional.empty();
      }
      BuiltDocument document = built.get();
      documents.add(document);
      String value = value(each);
      subtypes.add(new UnionModel.Subtype(value, document.model()));
      checkValue(byValue, value, each, site);
      checkClash(document, discriminator);
    }
    if (ofTable) {
      checkAttributes(documents, discriminator);
    }
    UnionModel model = new UnionModel(ClassName.get(type), discriminator, subtypes);
    return Optional.of(new BuiltItem(model, documents));
  }

  /** Adds the classes below a sealed type; false, and a problem, where one cannot be mapped. */
  private boolean collect(
      TypeElement root, TypeElement type, Element site, List<TypeElement> classes) {
    boolean mapped = true;
    for (TypeMirror permitted : type.getPermittedSubclasses()) {
      TypeElement subtype = (TypeElement) ((DeclaredType) permitted).asElement();
      compilation.uses(subtype);
      if (ItemBuilder.isUnion(subtype)) {
        mapped &= collect(root, subtype, site, classes);
        continue;
      }
      Optional<String> reason = unmapped(subtype);
      if (reason.isPresent()) {
        compilation.problems.add(
            ProblemCode.SUBTYPE_UNMAPPED,
            compilation.sources.place(subtype, site),
            subtype.getSimpleName(),
            root.getSimpleName(),
            reason.get());
        mapped = false;
      } else if (!classes.contains(subtype)) {
        mapped &=
            new TypeChecks(compilation).check(subtype, compilation.sources.place(subtype, site));
        mapped &= compilation.reach.includesType(subtype);
        classes.add(subtype);
      }
    }
    return mapped;
  }

  private static Optional<String> unmapped(TypeElement subtype) {
    if (subtype.getKind() == ElementKind.ENUM) {
      return Optional.of("an enum");
    }
    if (subtype.getKind() == ElementKind.INTERFACE) {
      return Optional.of("an interface that anybody can implement");
    }
    return subtype.getModifiers().contains(Modifier.ABSTRACT)
        ? Optional.of("an abstract class that anybody can extend")
        : Optional.empty();
  }

  private static String value(TypeElement subtype) {
    return Annotations.find(subtype, AnnotationNames.SUBTYPE)
        .map(Annotations::text)
        .orElse(subtype.getSimpleName().toString());
  }

  private void checkValue(
      Map<String, TypeElement> byValue, String value, TypeElement subtype, Element site) {
    TypeElement other = byValue.putIfAbsent(value, subtype);
    if (other == null) {
      return;
    }
    Element place = compilation.sources.place(subtype, site);
    Optional<AnnotationMirror> annotation =
        Annotations.find(subtype, AnnotationNames.SUBTYPE).filter(any -> place.equals(subtype));
    if (annotation.isPresent()) {
      compilation.problems.add(
          ProblemCode.DISCRIMINATOR_DUPLICATE,
          place,
          annotation.get(),
          other.getSimpleName(),
          subtype.getSimpleName(),
          value);
    } else {
      compilation.problems.add(
          ProblemCode.DISCRIMINATOR_DUPLICATE,
          place,
          other.getSimpleName(),
          subtype.getSimpleName(),
          value);
    }
  }

  private void checkClash(BuiltDocument document, String discriminator) {
    for (Leaf leaf : document.leaves()) {
      if (leaf.attribute().name().equals(discriminator)) {
        leaf.addAt(
            compilation,
            AnnotationNames.ATTRIBUTE,
            ProblemCode.DISCRIMINATOR_CLASH,
            leaf.label(),
            discriminator);
      }
    }
  }

  /** In a table one attribute has one type, whichever class it is in. */
  private void checkAttributes(List<BuiltDocument> documents, String discriminator) {
    Map<String, Leaf> byName = new HashMap<>();
    for (BuiltDocument document : documents) {
      for (Leaf leaf : document.leaves()) {
        if (leaf.attribute().name().equals(discriminator)) {
          continue;
        }
        Leaf other = byName.putIfAbsent(leaf.attribute().name(), leaf);
        if (other != null && !isAlike(leaf.attribute(), other.attribute())) {
          compilation.problems.add(
              ProblemCode.SUBTYPE_ATTRIBUTE,
              leaf.site(compilation),
              other.label(),
              Labels.of(other.property().type()),
              leaf.label(),
              Labels.of(leaf.property().type()),
              leaf.attribute().name());
        }
      }
    }
  }

  private static boolean isAlike(AttributeModel one, AttributeModel other) {
    return one.shape().type().box().equals(other.shape().type().box())
        && one.property().equals(other.property());
  }
}
