package io.pressmark.processor.validate;

import io.pressmark.processor.model.ItemModel;
import java.util.List;

/** A type of items or documents, read and resolved; {@code documents} are the model's, in order. */
record BuiltItem(ItemModel model, List<BuiltDocument> documents) {

  /** The attributes of all its classes. */
  List<Leaf> leaves() {
    return documents.stream().flatMap(document -> document.leaves().stream()).toList();
  }
}
