package io.pressmark.processor.write.repository;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.ManagedRole;
import io.pressmark.processor.model.TableModel;
import javax.lang.model.element.Modifier;

/**
 * {@code delete}: by key or by item. Where there is a version, it is checked, and whoever does not
 * want that has to say so.
 */
final class DeleteWriter {
  private static final String VERSION = "expectedVersion";
  private static final CodeBlock CHECKED = CodeBlock.of("delete($N)", VERSION);

  private DeleteWriter() {}

  static void addTo(TypeSpec.Builder type, TableModel table, GeneratedNames names) {
    if (table.managed(ManagedRole.VERSION).isPresent()) {
      addChecked(type, table, names);
      return;
    }
    type.addMethod(
        byParts(
            start("delete", "Deletes the item with this key; true when there was one."),
            table,
            names,
            CodeBlock.of("delete()")));
    if (table.hasSortKey()) {
      type.addMethod(
          start("delete", "Deletes the item with this key; true when there was one.")
              .addParameter(names.key(), "key")
              .addStatement("return delete($L)", keyArguments(table))
              .build());
    }
    type.addMethod(
        byItem(table, "Deletes the item that has this one's key; true when there was one."));
  }

  private static void addChecked(TypeSpec.Builder type, TableModel table, GeneratedNames names) {
    String checked =
        "Deletes the item with this key if it has this version, and refuses with a\n"
            + "{@code ConditionalCheckFailedException} if it has another; true when there was one.";
    String unchecked =
        "Deletes the item with this key, whatever its version; true when there was one.";
    type.addMethod(byParts(start("delete", checked), table, names, CHECKED));
    type.addMethod(
        byParts(
            start("deleteUnchecked", unchecked), table, names, CodeBlock.of("deleteUnchecked()")));
    if (table.hasSortKey()) {
      type.addMethod(
          start("delete", checked)
              .addParameter(names.key(), "key")
              .addParameter(TypeName.LONG, VERSION)
              .addStatement("return delete($L, $N)", keyArguments(table), VERSION)
              .build());
      type.addMethod(
          start("deleteUnchecked", unchecked)
              .addParameter(names.key(), "key")
              .addStatement("return deleteUnchecked($L)", keyArguments(table))
              .build());
    }
    type.addMethod(
        byItem(
            table,
            "Deletes the item that has this one's key if it has its version too, and refuses with\n"
                + "a {@code ConditionalCheckFailedException} if it has another; true when there was"
                + " one."));
  }

  // public boolean delete(String customerId, Instant placedAt) {
  //   try (TableCall<Order> call = table.call()) {
  //     OrderSchema.writeKey(call.key(), customerId, placedAt);
  //     return call.delete();
  //   }
  // }
  private static MethodSpec byParts(
      MethodSpec.Builder method, TableModel table, GeneratedNames names, CodeBlock operation) {
    KeyParameters key = new KeyParameters(table);
    key.addTo(method);
    if (operation.equals(CHECKED) && table.key().isPresent()) {
      method.addParameter(TypeName.LONG, VERSION);
    }
    return method
        .addCode(KeyedCall.body(table, names, "writeKey", key.arguments(), operation))
        .build();
  }

  // public boolean delete(Order item) {
  //   return table.delete(item);
  // }
  private static MethodSpec byItem(TableModel table, String description) {
    return start("delete", description)
        .addParameter(table.type(), "item")
        .addStatement("return table.delete(item)")
        .build();
  }

  private static CodeBlock keyArguments(TableModel table) {
    return new KeyParameters(table).argumentsOfKeyRecord();
  }

  private static MethodSpec.Builder start(String name, String description) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addJavadoc(description);
  }
}
