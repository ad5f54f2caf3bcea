package io.pressmark.processor.write.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.ManagedRole;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * {@code getAll}, {@code putAll} and {@code deleteAll}: any number of items. A batch checks no
 * versions, so that a class with one has {@code getAll} only.
 */
final class BatchMethodsWriter {
  private BatchMethodsWriter() {}

  static void addTo(TypeSpec.Builder type, TableModel table) {
    type.addMethod(getAll(table));
    if (table.managed(ManagedRole.VERSION).isEmpty()) {
      type.addMethod(
          write(
              "putAll",
              table.type(),
              "items",
              "Stores items in batches, as if one after the other; they are no transaction."));
      type.addMethod(
          write(
              "deleteAll",
              RuntimeTypes.itemKey(table.type()),
              "keys",
              "Deletes the items with these keys in batches; they are no transaction."));
    }
  }

  // public List<Order> getAll(Iterable<ItemKey<Order>> keys) {
  //   return table.getAll(keys);
  // }
  private static MethodSpec getAll(TableModel table) {
    return start("getAll")
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), table.type()))
        .addParameter(iterable(RuntimeTypes.itemKey(table.type())), "keys")
        .addJavadoc(
            "Reads the items with these keys in batches; those that are there, in the order of\n"
                + "their keys.")
        .addStatement("return table.getAll(keys)")
        .build();
  }

  // public void putAll(Iterable<Order> items) {
  //   table.putAll(items);
  // }
  private static MethodSpec write(
      String name, TypeName element, String parameter, String description) {
    return start(name)
        .addParameter(iterable(element), parameter)
        .addJavadoc(description)
        .addStatement("table.$N($N)", name, parameter)
        .build();
  }

  private static TypeName iterable(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(Iterable.class), element);
  }

  private static MethodSpec.Builder start(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
  }
}
