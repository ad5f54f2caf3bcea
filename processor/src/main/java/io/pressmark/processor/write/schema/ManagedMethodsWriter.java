package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.ItemModel;
import io.pressmark.processor.model.ManagedRole;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.LocalNames;
import io.pressmark.processor.write.RuntimeTypes;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** The methods through which the store learns of managed attributes and fills them in. */
final class ManagedMethodsWriter {
  private static final String STRING = "java.lang.String";

  private final TableModel table;
  private final SchemaScope scope;

  ManagedMethodsWriter(TableModel table, SchemaScope scope) {
    this.table = table;
    this.scope = scope;
  }

  List<MethodSpec> methods() {
    return List.of(collectFromItem(), collectFromStored(), write());
  }

  // @Override
  // public void collect(Order item, ManagedValues into) {
  //   into.version(item.version());
  //   into.createdAt(item.createdAt());
  // }
  private MethodSpec collectFromItem() {
    return MethodSpec.methodBuilder("collect")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(table.type(), "item")
        .addParameter(RuntimeTypes.MANAGED_VALUES, "into")
        .addCode(Subtypes.forEachDocument(table.item(), "item", ManagedMethodsWriter::collected))
        .build();
  }

  private static CodeBlock collected(DocumentModel document, String object) {
    LocalNames names = new LocalNames(Members.all(document), object, "into", "item");
    CodeBlock.Builder code = CodeBlock.builder();
    Predicate<AttributeModel> managed = AttributeModel::isManaged;
    Members.addEach(
        code,
        document.members(),
        CodeBlock.of("$N", object),
        names,
        managed,
        (inner, attribute, owner) ->
            addCollected(inner, attribute, Members.property(attribute, owner), names));
    return code.build();
  }

  // into.createdAt(item.createdAt());
  //
  // Long version = item.version();
  // into.version(version == null ? 0 : version);
  private static void addCollected(
      CodeBlock.Builder code, AttributeModel attribute, CodeBlock property, LocalNames names) {
    boolean number = isNumber(attribute);
    if (number && !attribute.type().isPrimitive()) {
      String name = names.of(attribute);
      code.addStatement("$T $N = $L", attribute.type(), name, property);
      code.addStatement("into.$N($N == null ? 0 : $N)", method(attribute), name, name);
      return;
    }
    code.addStatement("into.$N($L)", method(attribute), property);
  }

  // @Override
  // public void collect(ItemReader stored, ManagedValues into) {
  //   while (stored.next()) {
  //     switch (stored.ordinal()) {
  //       case VERSION -> into.version(stored.longNumber());
  //       default -> {
  //         // Not managed; next() passes over it.
  //       }
  //     }
  //   }
  // }
  private MethodSpec collectFromStored() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("while (stored.next())");
    code.beginControlFlow("switch (stored.ordinal())");
    for (AttributeModel attribute : managed(table.item())) {
      String read = isNumber(attribute) ? "longNumber" : form(attribute).form().readMethod();
      code.addStatement(
          "case $N -> into.$N(stored.$N())", scope.ordinal(attribute), method(attribute), read);
    }
    code.beginControlFlow("default ->");
    code.add("// Not managed; next() passes over it.\n");
    code.endControlFlow().endControlFlow().endControlFlow();
    return MethodSpec.methodBuilder("collect")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.ITEM_READER, "stored")
        .addParameter(RuntimeTypes.MANAGED_VALUES, "into")
        .addCode(code.build())
        .build();
  }

  // @Override
  // public void writeManaged(ManagedValues values, ItemWriter writer) {
  //   writer.name(VERSION);
  //   writer.longNumber(values.version());
  //   Instant createdAt = values.createdAt();
  //   if (createdAt != null) {
  //     writer.name(CREATED_AT);
  //     writer.instant(createdAt);
  //   }
  // }
  private MethodSpec write() {
    List<AttributeModel> managed = managed(table.item());
    LocalNames names = new LocalNames(managed, "values", "writer");
    CodeBlock.Builder code = CodeBlock.builder();
    for (AttributeModel attribute : managed) {
      if (attribute.isKey()) {
        continue;
      }
      if (isNumber(attribute)) {
        addWrite(code, attribute, value(attribute));
        continue;
      }
      TypeName type = form(attribute).type();
      code.addStatement("$T $N = $L", type, names.of(attribute), value(attribute));
      code.beginControlFlow("if ($N != null)", names.of(attribute));
      addWrite(code, attribute, CodeBlock.of("$N", names.of(attribute)));
      code.endControlFlow();
    }
    return MethodSpec.methodBuilder("writeManaged")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.MANAGED_VALUES, "values")
        .addParameter(RuntimeTypes.ITEM_WRITER, "writer")
        .addCode(code.build())
        .build();
  }

  private void addWrite(CodeBlock.Builder code, AttributeModel attribute, CodeBlock value) {
    code.addStatement("writer.name($N)", scope.ordinal(attribute));
    code.addStatement("writer.$N($L)", form(attribute).form().writeMethod(), value);
  }

  /** The managed value of an attribute. */
  // values.version()        values.uuid()
  static CodeBlock value(AttributeModel attribute) {
    return CodeBlock.of("values.$N()", method(attribute));
  }

  private static String method(AttributeModel attribute) {
    return switch (attribute.managed()) {
      case VERSION -> "version";
      case CREATED_AT -> "createdAt";
      case UPDATED_AT -> "updatedAt";
      case COUNTER -> "counter";
      case UUID_V4, UUID_V7 -> form(attribute).type().toString().equals(STRING) ? "id" : "uuid";
      case NONE -> throw new IllegalStateException("not managed: " + attribute.name());
    };
  }

  private static boolean isNumber(AttributeModel attribute) {
    return attribute.managed() == ManagedRole.VERSION || attribute.managed() == ManagedRole.COUNTER;
  }

  private static ValueShape.Scalar form(AttributeModel attribute) {
    return attribute.shape().scalar().orElseThrow();
  }

  private static List<AttributeModel> managed(ItemModel item) {
    return item.attributes().stream().filter(AttributeModel::isManaged).toList();
  }
}
