package io.pressmark.processor.validate;

import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.Construction;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredType;
import io.pressmark.processor.read.WellFormed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads and resolves a type of items or documents: a class, or a sealed type with its subtypes. */
final class ItemBuilder {
  private final Compilation compilation;
  private final DocumentResolver documents;
  private final boolean ofTable;

  /** A builder for the type of a table's items, or for those of documents in it. */
  ItemBuilder(Compilation compilation, DocumentResolver documents, boolean ofTable) {
    this.compilation = compilation;
    this.documents = documents;
    this.ofTable = ofTable;
  }

  /** Empty, with a problem, where the type's members need not be looked at. */
  Optional<BuiltItem> build(TypeElement type, Element site) {
    if (!new TypeChecks(compilation).check(type, site)) {
      return Optional.empty();
    }
    if (isUnion(type)) {
      return new UnionBuilder(compilation, this, ofTable).build(type, site);
    }
    if (!compilation.reach.includesType(type)) {
      return Optional.empty();
    }
    return document(type, site).map(document -> new BuiltItem(document.model(), List.of(document)));
  }

  /** Whether the instances of a type are those of its permitted subtypes. */
  static boolean isUnion(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED)
        && type.getModifiers().contains(Modifier.ABSTRACT);
  }

  /** One class. */
  Optional<BuiltDocument> document(TypeElement type, Element site) {
    Nesting nesting = Nesting.none(type.getSimpleName().toString(), ofTable);
    Optional<BuiltDocument> built =
        document(type, site, nesting, new MemberBuilder(compilation, documents));
    built.ifPresent(document -> new NameChecks(compilation).checkAttributes(document.leaves()));
    return built;
  }

  /**
   * One class, flattened into another one if {@code nesting} says so; empty, with a problem, where
   * it is abstract and nothing makes it.
   */
  Optional<BuiltDocument> document(
      TypeElement type, Element site, Nesting nesting, MemberBuilder members) {
    DeclaredType declared = compilation.reader.read(type, compilation.reach);
    if (!WellFormed.isWellFormed(type)) {
      compilation.unknownType();
    }
    Optional<Making> making = new ConstructionResolver(compilation).resolve(declared, site);
    if (making.isEmpty() && type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.empty();
    }
    new PropertyChecks(compilation).check(declared, making, site);
    return Optional.of(
        members.build(declared, making.orElseGet(() -> unknown(declared)), site, nesting));
  }

  /** Good enough for a skeleton. */
  private static Making unknown(DeclaredType type) {
    Map<String, Access> writes = new HashMap<>();
    for (DeclaredProperty property : type.properties()) {
      writes.put(property.name(), new Access.Field(property.name()));
    }
    return new Making(new Construction.Constructor(List.of()), writes);
  }
}
