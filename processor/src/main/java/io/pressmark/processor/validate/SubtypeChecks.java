package io.pressmark.processor.validate;

import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.ManagedRole;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/** What all classes of one table have in common: the key, and what the store fills in. */
final class SubtypeChecks {
  private final Compilation compilation;

  SubtypeChecks(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Compares each class with the first one that has a key. */
  void check(List<BuiltDocument> documents, List<Optional<TableModel.Key>> keys) {
    int first = 0;
    while (first < keys.size() && keys.get(first).isEmpty()) {
      first++;
    }
    for (int i = first + 1; i < keys.size(); i++) {
      if (keys.get(i).isPresent()) {
        checkKey(documents, keys, first, i);
      }
      checkManaged(documents.get(first), documents.get(i));
    }
  }

  private void checkKey(
      List<BuiltDocument> documents, List<Optional<TableModel.Key>> keys, int first, int other) {
    String one = describe(keys.get(first).orElseThrow());
    String two = describe(keys.get(other).orElseThrow());
    if (!one.equals(two)) {
      compilation.problems.add(
          ProblemCode.SUBTYPE_KEY,
          site(documents.get(other)),
          name(documents.get(first)),
          one,
          name(documents.get(other)),
          two);
    }
  }

  private void checkManaged(BuiltDocument one, BuiltDocument other) {
    Set<List<Object>> managed = managed(one);
    if (!managed.equals(managed(other))) {
      compilation.problems.add(ProblemCode.SUBTYPE_MANAGED, site(other), name(one), name(other));
    }
  }

  /** The managed attributes by role, name and type. */
  private static Set<List<Object>> managed(BuiltDocument document) {
    return document.leaves().stream()
        .map(Leaf::attribute)
        .filter(attribute -> attribute.managed() != ManagedRole.NONE || attribute.expires())
        .map(
            attribute ->
                List.<Object>of(
                    attribute.managed(),
                    attribute.expires(),
                    attribute.name(),
                    attribute.shape().type()))
        .collect(Collectors.toSet());
  }

  private static String describe(TableModel.Key key) {
    return key.parts().stream().map(SubtypeChecks::describe).collect(Collectors.joining(", "));
  }

  private static String describe(AttributeModel part) {
    String type = part.shape().type().toString().replaceAll("\\b[a-z_][\\w]*\\.", "");
    return type + " " + part.name();
  }

  private Element site(BuiltDocument document) {
    return compilation.sources.place(document.declared().element(), compilation.table);
  }

  private static String name(BuiltDocument document) {
    return document.declared().element().getSimpleName().toString();
  }
}
