package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.Conversion;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.ItemModel;
import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.UnionModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.UnusedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The private names in one schema class: a constant for each attribute name, enum, converter and
 * default; methods for each document type, each collection, each enum with names of its own.
 * Attribute names come with the key first, then those of the table, then those of nested documents.
 */
public final class SchemaScope {
  private final Map<String, String> ordinals = new LinkedHashMap<>();
  private final Map<TypeName, String> enums = new LinkedHashMap<>();
  private final Map<ClassName, String> converters = new LinkedHashMap<>();
  private final Map<AttributeModel, String> defaults = new LinkedHashMap<>();
  private final Map<ClassName, DocumentMethods> documents = new LinkedHashMap<>();
  private final Map<ClassName, SubtypeMethods> subtypes = new LinkedHashMap<>();
  private final Map<Place, CollectionMethods> collections = new LinkedHashMap<>();
  private final Map<TypeName, StoredNameMethods> storedNames = new LinkedHashMap<>();
  private final Map<Place, CollectionMethods> conversions = new LinkedHashMap<>();
  private final int itemOrdinals;

  /** With the constants of the instances of schemas and of projections. */
  private final Set<String> takenConstants = new HashSet<>(Set.of("SCHEMA", "PROJECTION"));

  private final Set<String> takenWriters = new HashSet<>(Set.of("Key", "PartitionKey", "Managed"));
  private final Set<String> takenReaders = new HashSet<>();

  /**
   * A pair of methods for a document type; {@code suffix} follows {@code read} and {@code write}.
   */
  record DocumentMethods(String suffix, ItemModel model) {}

  /** A pair of methods for the attributes of one subtype of a sealed type. */
  record SubtypeMethods(String suffix, DocumentModel model) {}

  /** Methods for a collection, or for an attribute that is converted. */
  record CollectionMethods(String suffix, ValueShape shape) {}

  /** A pair of methods for an enum some of whose constants have stored names of their own. */
  record StoredNameMethods(String suffix, ValueShape.Converted shape) {}

  /** A value's place: the attribute it belongs to, and how many collections deep inside it is. */
  record Place(ClassName owner, String property, int level) {
    Place inside() {
      return new Place(owner, property, level + 1);
    }
  }

  /** The names for a table. */
  public SchemaScope(TableModel table) {
    table.key().ifPresent(key -> key.parts().forEach(part -> addOrdinal(part.name())));
    addNames(table.item());
    itemOrdinals = ordinals.size();
    addInner(table.item());
    addPlaces(table.item(), "");
    table.item().documents().forEach(document -> addConversions(document, ""));
    documents.values().forEach(document -> addPlaces(document.model(), document.suffix()));
    documents
        .values()
        .forEach(
            methods ->
                methods
                    .model()
                    .documents()
                    .forEach(document -> addConversions(document, methods.suffix())));
  }

  /** The place of an attribute's own value. */
  static Place place(DocumentModel owner, AttributeModel attribute) {
    return new Place(owner.type(), attribute.property(), 0);
  }

  /** The constants of attribute names, by name, in the order of their values. */
  Map<String, String> ordinals() {
    return ordinals;
  }

  /** How many of the attribute names, from the first on, are those of items. */
  int itemOrdinals() {
    return itemOrdinals;
  }

  /** The constants with the constants of enums, by enum. */
  Map<TypeName, String> enums() {
    return enums;
  }

  /** The constants with converters, by class. */
  Map<ClassName, String> converters() {
    return converters;
  }

  /** The constants with the values of absent attributes. */
  Map<AttributeModel, String> defaults() {
    return defaults;
  }

  Collection<DocumentMethods> documents() {
    return documents.values();
  }

  Collection<SubtypeMethods> subtypes() {
    return subtypes.values();
  }

  /** The collections, by place. */
  Map<Place, CollectionMethods> collections() {
    return collections;
  }

  Collection<StoredNameMethods> storedNames() {
    return storedNames.values();
  }

  /** The attributes that are converted; constants refer to their methods. */
  Map<Place, CollectionMethods> conversions() {
    return conversions;
  }

  String ordinal(AttributeModel attribute) {
    return ordinal(attribute.name());
  }

  String ordinal(String name) {
    return ordinals.get(name);
  }

  String converter(Conversion.ByConverter converter) {
    return converters.get(converter.type());
  }

  CodeBlock defaultValue(AttributeModel attribute) {
    return CodeBlock.of("$N", defaults.get(attribute));
  }

  /** What follows {@code read} and {@code nameOf} in the names of an enum's methods. */
  String storedNames(ValueShape.Converted shape) {
    return storedNames.get(shape.type()).suffix();
  }

  /** What follows {@code read} and {@code write} in the names of a subtype's methods. */
  String subtype(DocumentModel subtype) {
    return subtypes.get(subtype.type()).suffix();
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
      ordinals.put(name, UnusedName.in(GeneratedNames.constant(name), takenConstants));
    }
  }

  private void addNames(ItemModel item) {
    // A constant would hide a type of its name: UUID.
    for (AttributeModel attribute : item.attributes()) {
      if (attribute.type() instanceof ClassName type) {
        takenConstants.add(type.simpleName());
      }
    }
    if (item instanceof UnionModel union) {
      addOrdinal(union.discriminator());
    }
    item.attributes().forEach(attribute -> addOrdinal(attribute.name()));
    for (DocumentModel document : item.documents()) {
      document.attributes().forEach(attribute -> attribute.formerNames().forEach(this::addOrdinal));
    }
  }

  private void addInner(ItemModel item) {
    for (DocumentModel document : item.documents()) {
      if (item instanceof UnionModel) {
        String name = String.join("", document.type().simpleNames()) + "Attributes";
        subtypes.computeIfAbsent(
            document.type(), type -> new SubtypeMethods(unusedPair(name), document));
      }
      document.attributes().forEach(attribute -> addDocuments(attribute.shape()));
    }
  }

  private void addDocuments(ValueShape shape) {
    if (shape instanceof ValueShape.ListOf list) {
      addDocuments(list.element());
    } else if (shape instanceof ValueShape.MapOf map) {
      addDocuments(map.value());
    } else if (shape instanceof ValueShape.Converted converted) {
      addDocuments(converted.stored());
    } else if (shape instanceof ValueShape.Document document) {
      addDocument(document.model());
    }
  }

  private void addDocument(ItemModel document) {
    if (documents.containsKey(document.type())) {
      return;
    }
    String suffix = unusedPair(String.join("", document.type().simpleNames()));
    documents.put(document.type(), new DocumentMethods(suffix, document));
    addNames(document);
    addInner(document);
  }

  private void addPlaces(ItemModel item, String prefix) {
    for (DocumentModel document : item.documents()) {
      String inUnion = item instanceof UnionModel ? document.type().simpleName() : "";
      for (AttributeModel attribute : document.attributes()) {
        String name = prefix + inUnion + GeneratedNames.capitalized(attribute.property());
        addPlaces(attribute.shape(), place(document, attribute), name);
        if (attribute.absent().isPresent() && attribute.absent().get().shared()) {
          String constant = GeneratedNames.constant(attribute.property()) + "_DEFAULT";
          defaults.computeIfAbsent(attribute, each -> UnusedName.in(constant, takenConstants));
        }
      }
    }
  }

  private void addPlaces(ValueShape shape, Place place, String name) {
    if (shape instanceof ValueShape.Scalar scalar) {
      addEnum(scalar);
    } else if (shape instanceof ValueShape.SetOf set) {
      addCollection(shape, place, name);
      addPlaces(set.element(), place.inside(), name + "Element");
    } else if (shape instanceof ValueShape.ListOf list) {
      addCollection(shape, place, name);
      addPlaces(list.element(), place.inside(), name + "Element");
    } else if (shape instanceof ValueShape.MapOf map) {
      addCollection(shape, place, name);
      addPlaces(map.value(), place.inside(), name + "Value");
    } else if (shape instanceof ValueShape.Converted converted) {
      addConversion(converted);
      addPlaces(converted.stored(), place, name);
    }
  }

  private void addCollection(ValueShape shape, Place place, String name) {
    if (!collections.containsKey(place)) {
      collections.put(place, new CollectionMethods(unusedPair(name), shape));
    }
  }

  private void addConversion(ValueShape.Converted shape) {
    if (shape.conversion() instanceof Conversion.ByConverter converter) {
      String name = GeneratedNames.constant(converter.type().simpleName());
      converters.computeIfAbsent(converter.type(), type -> UnusedName.in(name, takenConstants));
    } else if (!storedNames.containsKey(shape.type())) {
      String suffix = UnusedName.in(((ClassName) shape.type()).simpleName(), takenReaders);
      storedNames.put(shape.type(), new StoredNameMethods(suffix, shape));
    }
  }

  private void addConversions(DocumentModel document, String prefix) {
    for (AttributeModel attribute : document.attributes()) {
      if (attribute.shape() instanceof ValueShape.Converted) {
        String property = GeneratedNames.capitalized(attribute.property());
        String name = UnusedName.in(prefix + property, takenWriters);
        conversions.put(place(document, attribute), new CollectionMethods(name, attribute.shape()));
      }
    }
  }

  private void addEnum(ValueShape.Scalar scalar) {
    if (scalar.form() == ScalarForm.ENUM && !enums.containsKey(scalar.type())) {
      String type = ((ClassName) scalar.type()).simpleName();
      enums.put(
          scalar.type(), UnusedName.in(GeneratedNames.constant(type) + "_VALUES", takenConstants));
    }
  }

  /** What can follow both {@code read} and {@code write}. */
  private String unusedPair(String name) {
    return UnusedName.in(name, takenReaders, takenWriters);
  }
}
