package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.Construction;
import io.pressmark.processor.model.Construction.Argument;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.model.MemberModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The methods that read what indexes carry of items, those indexes that do not carry all. */
final class IndexItemMethodsWriter {
  private final TableModel table;
  private final GeneratedNames names;
  private final SchemaScope scope;

  IndexItemMethodsWriter(TableModel table, GeneratedNames names, SchemaScope scope) {
    this.table = table;
    this.names = names;
    this.scope = scope;
  }

  List<MethodSpec> methods() {
    return table.indexes().stream().filter(index -> !index.carriesAll()).map(this::read).toList();
  }

  // static OrderByProductItem readOrderByProductItem(ItemReader reader) { ... }
  private MethodSpec read(IndexModel index) {
    ClassName type = names.indexItem(index);
    Map<AttributeModel, AttributeModel> originals = new LinkedHashMap<>();
    List<Argument> arguments = new ArrayList<>();
    for (AttributeModel attribute : table.carried(index)) {
      AttributeModel component = component(attribute);
      originals.put(component, attribute);
      arguments.add(new Argument(component.ownName(), false, component.type()));
    }
    List<MemberModel> members = List.copyOf(originals.keySet());
    DocumentModel item = new DocumentModel(type, members, new Construction.Constructor(arguments));
    return MethodSpec.methodBuilder("read" + type.simpleName())
        .addModifiers(Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeTypes.ITEM_READER, "reader")
        .addCode(ReadBody.of(scope, item, originals, table::owner))
        .build();
  }

  /** The attribute as a component of the record, also one of a flattened object. */
  private static AttributeModel component(AttributeModel attribute) {
    return new AttributeModel(
        List.of(attribute.property()),
        List.of(),
        attribute.name(),
        attribute.formerNames(),
        attribute.shape(),
        attribute.optional(),
        attribute.role(),
        attribute.managed(),
        attribute.expires(),
        attribute.absent(),
        attribute.read(),
        new Access.Argument());
  }
}
