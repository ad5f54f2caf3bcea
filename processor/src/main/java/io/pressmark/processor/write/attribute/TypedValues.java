package io.pressmark.processor.write.attribute;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.RuntimeTypes;
import java.util.Optional;

/** What stands for values in conditions and updates: its type, and the expression that makes it. */
final class TypedValues {
  private final TableModel table;
  private final CodeBlock schema;
  private final DocumentNames documents;
  private final Encoders encoders;

  TypedValues(TableModel table, GeneratedNames names, DocumentNames documents, Encoders encoders) {
    this.table = table;
    this.schema = CodeBlock.of("$T.SCHEMA", names.schema());
    this.documents = documents;
    this.encoders = encoders;
  }

  /** A type and an expression. */
  record Typed(TypeName type, CodeBlock made) {}

  /** An attribute of a document, and how deep inside it a value is. */
  private record Where(DocumentModel owner, AttributeModel attribute, int level) {
    Where inside() {
      return new Where(owner, attribute, level + 1);
    }
  }

  /**
   * What stands for an attribute.
   *
   * @param kind the class of a simple one
   * @param marker names it where it is a sort key
   */
  Typed of(
      DocumentModel owner,
      AttributeModel attribute,
      ClassName kind,
      TypeName marker,
      CodeBlock path) {
    Where where = new Where(owner, attribute, 0);
    return structured(attribute.shape(), where, path)
        .orElseGet(() -> simple(attribute.shape(), where, kind, marker, path));
  }

  private Typed simple(
      ValueShape shape, Where where, ClassName kind, TypeName marker, CodeBlock path) {
    TypeName value = shape.type().box();
    TypeName type =
        AttributeKinds.isOrdered(kind)
            ? ParameterizedTypeName.get(kind, table.type(), value, marker)
            : ParameterizedTypeName.get(kind, table.type(), value);
    CodeBlock encoder =
        encoder(shape, where)
            .orElseThrow(() -> new IllegalStateException("nothing writes " + where));
    return new Typed(type, made(kind, path, encoder));
  }

  private CodeBlock made(ClassName kind, CodeBlock path, CodeBlock rest) {
    return CodeBlock.of("new $T<>($Z$L,$W$L,$W$L)", kind, schema, path, rest);
  }

  /** What writes a document of this type. */
  CodeBlock encoder(DocumentModel document) {
    ValueShape shape = new ValueShape.Document(document);
    return written(shape, new Where(document, document.attributes().get(0), 0));
  }

  private Optional<CodeBlock> encoder(ValueShape shape, Where where) {
    return encoders.of(where.owner(), where.attribute(), shape, where.level());
  }

  /** What stands for a value inside another one; empty where nothing writes such values alone. */
  private Optional<Typed> inner(ValueShape shape, Where where, CodeBlock path) {
    if (encoder(shape, where).isEmpty()) {
      return Optional.empty();
    }
    return structured(shape, where, path)
        .or(
            () ->
                Optional.of(
                    simple(shape, where, AttributeKinds.plain(shape), RuntimeTypes.NO_KEY, path)));
  }

  private Optional<Typed> structured(ValueShape shape, Where where, CodeBlock path) {
    if (shape instanceof ValueShape.Document document) {
      return Optional.of(document(document, where, path));
    }
    if (shape instanceof ValueShape.SetOf set) {
      return set(set, where, path);
    }
    if (shape instanceof ValueShape.ListOf list) {
      return collection(RuntimeTypes.LIST_ATTRIBUTE, list, list.element(), where, path);
    }
    return shape instanceof ValueShape.MapOf map
        ? collection(RuntimeTypes.MAP_ATTRIBUTE, map, map.value(), where, path)
        : Optional.empty();
  }

  // new PlaceAttributes(DocumentPath.of("shipTo"))
  private Typed document(ValueShape.Document shape, Where where, CodeBlock path) {
    Optional<ClassName> name = documents.of(shape.model());
    return name.isPresent()
        ? new Typed(name.get(), CodeBlock.of("new $T($L)", name.get(), path))
        : simple(shape, where, RuntimeTypes.DOCUMENT_ATTRIBUTE, RuntimeTypes.NO_KEY, path);
  }

  private Optional<Typed> set(ValueShape.SetOf set, Where where, CodeBlock path) {
    ClassName kind = RuntimeTypes.SET_ATTRIBUTE;
    return encoder(set.element(), where.inside())
        .map(
            element ->
                new Typed(
                    ParameterizedTypeName.get(
                        kind, table.type(), set.type(), set.element().type().box()),
                    made(kind, path, CodeBlock.of("$L,$W$L", written(set, where), element))));
  }

  private CodeBlock written(ValueShape shape, Where where) {
    return encoder(shape, where)
        .orElseThrow(() -> new IllegalStateException("nothing writes " + where));
  }

  // new ListAttribute<>(OrderSchema.SCHEMA, DocumentPath.of("lines"), OrderSchema::writeLines,
  //     path -> new LineAttributes(path))
  private Optional<Typed> collection(
      ClassName kind, ValueShape shape, ValueShape element, Where where, CodeBlock path) {
    // A lambda inside another one cannot use its parameter's name.
    String variable = where.level() == 0 ? "inner" : "inner" + (where.level() + 1);
    return inner(element, where.inside(), CodeBlock.of("$N", variable))
        .map(
            inside ->
                new Typed(
                    ParameterizedTypeName.get(
                        kind, table.type(), shape.type(), element.type().box(), inside.type()),
                    made(
                        kind,
                        path,
                        CodeBlock.of(
                            "$L,$W$N -> $L", written(shape, where), variable, inside.made()))));
  }
}
