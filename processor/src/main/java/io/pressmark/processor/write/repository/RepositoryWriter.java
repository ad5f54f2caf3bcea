package io.pressmark.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.TypeFrame;
import javax.lang.model.element.Modifier;

/** Writes the class of a table's operations. */
public final class RepositoryWriter {
  private final TableModel table;
  private final GeneratedNames names;

  /** A writer for a table, also for the skeleton of an invalid one. */
  public RepositoryWriter(TableModel table, GeneratedNames names) {
    this.table = table;
    this.names = names;
  }

  /** The class. */
  public TypeSpec write() {
    TypeName typedTable = ParameterizedTypeName.get(RuntimeTypes.TYPED_TABLE, table.type());
    TypeSpec.Builder type =
        TypeFrame.apply(TypeSpec.classBuilder(names.repository()), table)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.REPOSITORY, table.type()))
            .addJavadoc(
                "The table {@code $L} of {@link $T} items. Safe for use by several threads.",
                table.tableName(),
                table.type())
            .addField(typedTable, "table", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor())
            .addMethod(constructorWithOptions());
    PutWriter.addTo(type, table);
    GetWriter.addTo(type, table, names);
    DeleteWriter.addTo(type, table, names);
    UpdateWriter.addTo(type, table, names);
    BatchMethodsWriter.addTo(type, table);
    ItemKeyWriter.addTo(type, table, names);
    QueryWriter.addTo(type, table, names);
    IndexMethodsWriter.addTo(type, table, names);
    ScanWriter.addTo(type, table);
    AttributeMapWriter.addTo(type, table, names);
    type.addMethod(typedTable(typedTable));
    return type.build();
  }

  // @Override
  // public TypedTable<Order> table() {
  //   return table;
  // }
  private static MethodSpec typedTable(TypeName typedTable) {
    return MethodSpec.methodBuilder("table")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(typedTable)
        .addStatement("return table")
        .build();
  }

  // public OrderRepository(Database database) {
  //   this(database, TableOptions.defaults());
  // }
  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.DATABASE, "database")
        .addJavadoc("Opens the table under its declared name.")
        .addStatement("this(database, $T.defaults())", RuntimeTypes.TABLE_OPTIONS)
        .build();
  }

  // public OrderRepository(Database database, TableOptions options) {
  //   this.table = database.table(OrderSchema.SCHEMA, options);
  // }
  private MethodSpec constructorWithOptions() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.DATABASE, "database")
        .addParameter(RuntimeTypes.TABLE_OPTIONS, "options")
        .addJavadoc("Opens the table with options, another name among them.")
        .addStatement("this.table = database.table($T.SCHEMA, options)", names.schema())
        .build();
  }
}
