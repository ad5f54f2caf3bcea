package io.pressmark.processor.write.attribute;

import com.palantir.javapoet.ClassName;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.ItemModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.UnusedName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nested classes with the attributes of documents, by document. */
final class DocumentNames {
  private final ClassName outer;
  private final Map<ClassName, ClassName> names = new LinkedHashMap<>();
  private final Map<ClassName, DocumentModel> documents = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  DocumentNames(TableModel table, GeneratedNames generated) {
    this.outer = generated.attributes();
    taken.add(outer.simpleName());
    table.attributes().stream()
        .filter(table::isSortKey)
        .forEach(attribute -> taken.add(generated.marker(attribute.property()).simpleName()));
    add(table.item());
  }

  /** All documents that are reached from items, apart from these. */
  Map<ClassName, DocumentModel> documents() {
    return documents;
  }

  /** The class for a document; empty for a sealed type, whose attributes depend on the subtype. */
  Optional<ClassName> of(ItemModel document) {
    return Optional.ofNullable(names.get(document.type()));
  }

  private void add(ItemModel item) {
    for (DocumentModel document : item.documents()) {
      document.attributes().forEach(attribute -> add(attribute.shape()));
    }
  }

  private void add(ValueShape shape) {
    if (shape instanceof ValueShape.ListOf list) {
      add(list.element());
    } else if (shape instanceof ValueShape.MapOf map) {
      add(map.value());
    } else if (shape instanceof ValueShape.Document document
        && document.model() instanceof DocumentModel model
        && !documents.containsKey(model.type())) {
      String wanted = String.join("", model.type().simpleNames()) + "Attributes";
      String name = UnusedName.in(wanted, taken);
      documents.put(model.type(), model);
      names.put(model.type(), outer.nestedClass(name));
      add(model);
    }
  }
}
