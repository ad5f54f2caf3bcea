package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.MemberModel;
import io.pressmark.processor.model.ProjectionModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.TypeFrame;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class that reads a projection's objects from items. */
public final class ProjectionWriter {
  private final ProjectionModel projection;
  private final ClassName name;
  private final DocumentModel selected;
  private final SchemaScope scope;

  /** A writer for a valid projection. */
  public ProjectionWriter(ProjectionModel projection) {
    this.projection = projection;
    this.name = new GeneratedNames(projection.type()).projection();
    TableModel table = projection.table();
    // The table's type, as if it had these attributes only.
    List<MemberModel> members = List.copyOf(projection.selected());
    this.selected = new DocumentModel(table.type(), members, projection.document().construction());
    this.scope =
        new SchemaScope(
            new TableModel(
                table.tableName(),
                selected,
                table.visible(),
                table.suppressions(),
                Optional.empty(),
                List.of()));
  }

  /** The class. */
  public TypeSpec write() {
    TypeSpec.Builder type =
        TypeFrame.apply(
                TypeSpec.classBuilder(name), projection.suppressions(), projection.visible())
            .addModifiers(Modifier.FINAL)
            .superclass(
                ParameterizedTypeName.get(
                    RuntimeTypes.ITEM_PROJECTION, projection.table().type(), projection.type()))
            .addJavadoc(
                "Reads a {@link $T} from items of the table {@code $L}:\n"
                    + "what {@code select} of a query takes.",
                projection.type(),
                projection.table().tableName())
            .addField(instance());
    ScopeFields.addTo(type, scope);
    type.addMethod(constructor()).addMethod(read());
    addReaders(type);
    return type.build();
  }

  private void addReaders(TypeSpec.Builder type) {
    DocumentMethodsWriter documents = new DocumentMethodsWriter(scope);
    scope.subtypes().forEach(methods -> type.addMethod(documents.read(methods)));
    CollectionMethodsWriter collections = new CollectionMethodsWriter(scope);
    scope
        .collections()
        .forEach((place, methods) -> type.addMethod(collections.read(methods, place)));
    scope.documents().forEach(methods -> type.addMethod(documents.read(methods)));
    ConversionMethodsWriter conversions = new ConversionMethodsWriter(scope);
    scope.storedNames().forEach(methods -> type.addMethod(conversions.read(methods)));
  }

  // public static final OrderTotalProjection PROJECTION = new OrderTotalProjection();
  private FieldSpec instance() {
    return FieldSpec.builder(name, "PROJECTION", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The one instance; it has no state and may be shared by threads.")
        .initializer("new $T()", name)
        .build();
  }

  // private OrderTotalProjection() {
  //   super(1, OrderTotal.class, 2, "placedAt", "total");
  // }
  private MethodSpec constructor() {
    CodeBlock attributeNames =
        scope.ordinals().keySet().stream()
            .map(attribute -> CodeBlock.of("$S", attribute))
            .collect(CodeBlock.joining(",\n"));
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addCode(
            CodeBlock.builder()
                .add("super(\n$>$>$L,\n", RuntimeTypes.CONTRACT_VERSION)
                .add("$T.class,\n", projection.type())
                .add("$L,\n", scope.itemOrdinals())
                .add("$L);\n$<$<", attributeNames)
                .build())
        .build();
  }

  // @Override
  // public OrderTotal read(ItemReader reader) { ... }
  private MethodSpec read() {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(projection.type())
        .addParameter(RuntimeTypes.ITEM_READER, "reader")
        .addCode(
            ReadBody.of(
                scope, projection.document(), projection.originals(), attribute -> selected))
        .build();
  }
}
