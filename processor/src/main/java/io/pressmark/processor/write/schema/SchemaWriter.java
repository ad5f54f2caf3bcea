package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.TypeFrame;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that turns objects into items and back. */
public final class SchemaWriter {
  private final TableModel table;
  private final GeneratedNames names;
  private final SchemaScope scope;

  /** A writer for a valid table. */
  public SchemaWriter(TableModel table, GeneratedNames names, SchemaScope scope) {
    this.table = table;
    this.names = names;
    this.scope = scope;
  }

  /** The methods that repositories call. */
  public static List<MethodSpec> keyMethods(TableModel table) {
    return new KeyMethodsWriter(table, new SchemaScope(table)).ofParts();
  }

  /** The class. */
  public TypeSpec write() {
    ClassName base = table.isManaged() ? RuntimeTypes.MANAGED_SCHEMA : RuntimeTypes.ITEM_SCHEMA;
    TypeSpec.Builder type =
        TypeFrame.apply(TypeSpec.classBuilder(names.schema()), table)
            .addModifiers(Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(base, table.type()))
            .addJavadoc(
                "Maps {@link $T} to items of the table {@code $L} and back.",
                table.type(),
                table.tableName());
    type.addField(instance());
    ScopeFields.addTo(type, scope);
    type.addMethod(new ConstructorWriter(table, scope).write());
    new KeyMethodsWriter(table, scope).methods().forEach(type::addMethod);
    if (table.isManaged()) {
      new ManagedMethodsWriter(table, scope).methods().forEach(type::addMethod);
    }
    addMapping(type);
    new IndexItemMethodsWriter(table, names, scope).methods().forEach(type::addMethod);
    if (scope.itemOrdinals() < scope.ordinals().size()) {
      type.addMethod(constant("itemAttributes", TypeName.INT, scope.itemOrdinals()));
    }
    if (!table.storesExactly()) {
      type.addMethod(constant("storesExactly", TypeName.BOOLEAN, false));
    }
    return type.build();
  }

  private void addMapping(TypeSpec.Builder type) {
    DocumentMethodsWriter documents = new DocumentMethodsWriter(scope);
    type.addMethod(write(documents));
    type.addMethod(read(documents));
    scope
        .subtypes()
        .forEach(
            methods -> type.addMethod(documents.write(methods)).addMethod(documents.read(methods)));
    CollectionMethodsWriter collections = new CollectionMethodsWriter(scope);
    scope
        .collections()
        .forEach(
            (place, methods) ->
                type.addMethod(collections.write(methods, place))
                    .addMethod(collections.read(methods, place)));
    scope
        .documents()
        .forEach(
            methods -> type.addMethod(documents.write(methods)).addMethod(documents.read(methods)));
    ConversionMethodsWriter conversions = new ConversionMethodsWriter(scope);
    scope
        .conversions()
        .forEach((place, methods) -> type.addMethod(conversions.write(methods, place)));
    scope
        .storedNames()
        .forEach(
            methods ->
                type.addMethod(conversions.storedName(methods))
                    .addMethod(conversions.read(methods)));
  }

  // public static final OrderSchema SCHEMA = new OrderSchema();
  private FieldSpec instance() {
    return FieldSpec.builder(
            names.schema(), "SCHEMA", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The one instance; it has no state and may be shared by threads.")
        .initializer("new $T()", names.schema())
        .build();
  }

  // @Override
  // public void write(Order item, ItemWriter writer) { ... }
  private MethodSpec write(DocumentMethodsWriter documents) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(table.type(), "item")
        .addParameter(RuntimeTypes.ITEM_WRITER, "writer")
        .addCode(documents.writeBody(table.item(), "item"))
        .build();
  }

  // @Override
  // public Order read(ItemReader reader) { ... }
  private MethodSpec read(DocumentMethodsWriter documents) {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(table.type())
        .addParameter(RuntimeTypes.ITEM_READER, "reader")
        .addCode(documents.readBody(table.item()))
        .build();
  }

  // @Override
  // public boolean storesExactly() {
  //   return false;
  // }
  private static MethodSpec constant(String name, TypeName type, Object value) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", value)
        .build();
  }
}
