package io.pressmark.processor.validate;

import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.read.DeclaredType;
import java.util.List;

/** One class, read and resolved; {@code leaves} are the attributes of {@code model}, in order. */
record BuiltDocument(DeclaredType declared, DocumentModel model, List<Leaf> leaves) {}
