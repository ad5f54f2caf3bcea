package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The private names in one schema class: a constant for each attribute name, one for the constants
 * of each enum, a pair of methods for each document type and for each collection. Attribute names
 * come with the key first, then those of the table, then those of nested documents.
 */
public final class SchemaScope {
  private final Map<String, String> ordinals = new LinkedHashMap<>();
  private final Map<TypeName, String> enums = new LinkedHashMap<>();
  private final Map<ClassName, DocumentMethods> documents = new LinkedHashMap<>();
  private final Map<Place, CollectionMethods> collections = new LinkedHashMap<>();
  private final Set<String> takenConstants = new HashSet<>(Set.of("SCHEMA"));
  private final Set<String> takenMethods = new HashSet<>(Set.of("Key", "PartitionKey"));

  /**
   * A pair of methods for a document type; {@code suffix} follows {@code read} and {@code write}.
   */
  record DocumentMethods(String suffix, DocumentModel model) {}

  /** A pair of methods for a collection. */
  record CollectionMethods(String suffix, ValueShape shape) {}

  /** A value's place: the attribute it belongs to, and how many collections deep inside it is. */
  record Place(ClassName owner, String property, int level) {
    Place inside() {
      return new Place(owner, property, level + 1);
    }
  }

  /** The names for a table. */
  public SchemaScope(TableModel table) {
    table.key().ifPresent(key -> key.parts().forEach(part -> addOrdinal(part.name())));
    table.attributes().forEach(attribute -> addOrdinal(attribute.name()));
    table.attributes().forEach(attribute -> addDocuments(attribute.shape()));
    addNested(table.document(), "");
    documents.values().forEach(document -> addNested(document.model(), document.suffix()));
  }

  /** The place of an attribute's own value. */
  static Place place(DocumentModel owner, AttributeModel attribute) {
    return new Place(owner.type(), attribute.property(), 0);
  }

  /** The constants of attribute names, by name, in the order of their values. */
  Map<String, String> ordinals() {
    return ordinals;
  }

  /** The constants with the constants of enums, by enum. */
  Map<TypeName, String> enums() {
    return enums;
  }

  Collection<DocumentMethods> documents() {
    return documents.values();
  }

  /** The collections, by place. */
  Map<Place, CollectionMethods> collections() {
    return collections;
  }

  String ordinal(AttributeModel attribute) {
    return ordinals.get(attribute.name());
  }

  /** What follows {@code read} and {@code write} in the names of a value's methods. */
  String suffix(ValueShape shape, Place place) {
    if (shape instanceof ValueShape.Document document) {
      return documents.get(document.type()).suffix();
    }
    return collections.get(place).suffix();
  }

  private void addOrdinal(String name) {
    if (!ordinals.containsKey(name)) {
      ordinals.put(name, unused(GeneratedNames.constant(name), takenConstants));
    }
  }

  private void addDocuments(ValueShape shape) {
    if (shape instanceof ValueShape.ListOf list) {
      addDocuments(list.element());
    } else if (shape instanceof ValueShape.MapOf map) {
      addDocuments(map.value());
    } else if (shape instanceof ValueShape.Document document) {
      addDocument(document.model());
    }
  }

  private void addDocument(DocumentModel document) {
    if (documents.containsKey(document.type())) {
      return;
    }
    String suffix = unused(String.join("", document.type().simpleNames()), takenMethods);
    documents.put(document.type(), new DocumentMethods(suffix, document));
    document.attributes().forEach(attribute -> addOrdinal(attribute.name()));
    document.attributes().forEach(attribute -> addDocuments(attribute.shape()));
  }

  private void addNested(DocumentModel owner, String prefix) {
    for (AttributeModel attribute : owner.attributes()) {
      String name = prefix + GeneratedNames.capitalized(attribute.property());
      addCollections(attribute.shape(), place(owner, attribute), name);
    }
  }

  private void addCollections(ValueShape shape, Place place, String name) {
    if (shape instanceof ValueShape.Scalar scalar) {
      addEnum(scalar);
    } else if (shape instanceof ValueShape.SetOf set) {
      addCollection(shape, place, name);
      addEnum(set.element());
    } else if (shape instanceof ValueShape.ListOf list) {
      addCollection(shape, place, name);
      addCollections(list.element(), place.inside(), name + "Element");
    } else if (shape instanceof ValueShape.MapOf map) {
      addCollection(shape, place, name);
      addCollections(map.value(), place.inside(), name + "Value");
    }
  }

  private void addCollection(ValueShape shape, Place place, String name) {
    collections.put(place, new CollectionMethods(unused(name, takenMethods), shape));
  }

  private void addEnum(ValueShape.Scalar scalar) {
    if (scalar.form() == ScalarForm.ENUM && !enums.containsKey(scalar.type())) {
      String type = ((ClassName) scalar.type()).simpleName();
      enums.put(scalar.type(), unused(GeneratedNames.constant(type) + "_VALUES", takenConstants));
    }
  }

  private static String unused(String name, Set<String> taken) {
    String candidate = name;
    for (int number = 2; !taken.add(candidate); number++) {
      candidate = name + "_" + number;
    }
    return candidate;
  }
}
