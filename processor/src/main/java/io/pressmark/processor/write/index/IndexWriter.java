package io.pressmark.processor.write.index;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.DelegateMethod;
import io.pressmark.processor.write.LocalNames;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.TypeFrame;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of an index's operations. */
public final class IndexWriter {
  private final TableModel table;
  private final GeneratedNames names;
  private final IndexModel index;

  /** A writer for an index of a table, also for the skeleton of an invalid one. */
  public IndexWriter(TableModel table, GeneratedNames names, IndexModel index) {
    this.table = table;
    this.names = names;
    this.index = index;
  }

  /** What comes back for an item. */
  private TypeName result() {
    return index.carriesAll() ? table.type() : names.indexItem(index);
  }

  /** The class. */
  public TypeSpec write() {
    TypeName typedIndex =
        ParameterizedTypeName.get(RuntimeTypes.TYPED_INDEX, table.type(), result());
    TypeSpec.Builder type =
        TypeFrame.apply(TypeSpec.classBuilder(names.index(index)), table)
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "The $L secondary index {@code $L} of the table {@code $L}.\nSafe for use by several"
                    + " threads.",
                index.global() ? "global" : "local",
                index.name(),
                table.tableName())
            .addField(typedIndex, "index", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor());
    for (int given = 0; given == 0 || given < index.sortKey().size(); given++) {
      type.addMethod(query(given));
    }
    TypeName scan = ParameterizedTypeName.get(RuntimeTypes.TABLE_SCAN, table.type(), result());
    type.addMethod(
        DelegateMethod.of(
            "index", "scan", scan, "Starts a scan, which reads every entry of the index."));
    type.addMethod(
        DelegateMethod.of("index", "count", TypeName.LONG, "The number of entries in the index."));
    type.addMethod(
        DelegateMethod.of(
            "index",
            "statistics",
            RuntimeTypes.TABLE_STATISTICS,
            "What the index holds and how its partitions are used."));
    return type.build();
  }

  // OrderByProductIndex(TypedTable<Order> table) {
  //   this.index = table.index("byProduct");
  // }
  private MethodSpec constructor() {
    CodeBlock arguments =
        index.carriesAll()
            ? CodeBlock.of("$S", index.name())
            : CodeBlock.of("$S, $T::read$L", index.name(), names.schema(), suffix());
    return MethodSpec.constructorBuilder()
        .addParameter(ParameterizedTypeName.get(RuntimeTypes.TYPED_TABLE, table.type()), "table")
        .addStatement("this.index = table.index($L)", arguments)
        .build();
  }

  private String suffix() {
    return names.indexItem(index).simpleName();
  }

  // public RangeQuery<Order, Order, OrderAttributes.PlacedAt> query(String productId) {
  //   return index.query(OrderAttributes.PRODUCT_ID.eq(productId));
  // }
  private MethodSpec query(int given) {
    List<AttributeModel> equal = new ArrayList<>(table.partitionKey(index));
    equal.addAll(index.sortKey().subList(0, given));
    LocalNames locals = LocalNames.ofKey(equal);
    boolean sorted = given < index.sortKey().size();
    TypeName marker =
        sorted ? names.marker(index.sortKey().get(given).property()) : RuntimeTypes.NO_SORT_KEY;
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("query")
            .addModifiers(Modifier.PUBLIC)
            .returns(
                ParameterizedTypeName.get(
                    RuntimeTypes.RANGE_QUERY, table.type(), result(), marker));
    method.addJavadoc(
        "Starts a query of the items with $L$L.",
        given == 0
            ? "this partition key"
            : "this partition key\nand these first attributes of the sort key",
        sorted
            ? CodeBlock.of(", in the order of {@code $L}", index.sortKey().get(given).name())
            : CodeBlock.of(", in no order"));
    equal.forEach(part -> method.addParameter(part.shape().type(), locals.of(part)));
    CodeBlock equalities =
        equal.stream()
            .map(
                part ->
                    CodeBlock.of(
                        "$T.$N.eq($N)",
                        names.attributes(),
                        GeneratedNames.constant(part.property()),
                        locals.of(part)))
            .collect(CodeBlock.joining(",$W"));
    return method.addStatement("return index.query($Z$L)", equalities).build();
  }
}
