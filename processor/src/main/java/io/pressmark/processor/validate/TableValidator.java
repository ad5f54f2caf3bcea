package io.pressmark.processor.validate;

import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.problem.Problem;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.WellFormed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Runs all checks on a table and builds its model. */
public final class TableValidator {
  private final Elements elements;
  private final Types types;
  private final SourceTypes sources;
  private final GeneratedNameChecks generatedNames = new GeneratedNameChecks();

  /** A validator for one compilation. */
  public TableValidator(Elements elements, Types types, SourceTypes sources) {
    this.elements = elements;
    this.types = types;
    this.sources = sources;
  }

  /** Checks a table type. */
  public Validation validate(TypeElement table) {
    Compilation compilation = new Compilation(elements, types, sources, table);
    if (!WellFormed.isWellFormed(table)) {
      compilation.unknownType();
    }
    compilation.uses(table);
    Annotations.find(table, AnnotationNames.TABLE)
        .ifPresent(annotation -> new NameChecks(compilation).checkTable(table, annotation));
    DocumentResolver documents = new DocumentResolver(compilation, table);
    Optional<BuiltItem> built = new ItemBuilder(compilation, documents, true).build(table, table);
    return validation(table, compilation, built.map(item -> model(table, item, compilation)));
  }

  /** Checks the rules for items; the key of each class. */
  private Optional<TableModel.Key> check(BuiltItem item, Compilation compilation) {
    List<Optional<TableModel.Key>> keys = new ArrayList<>();
    for (BuiltDocument document : item.documents()) {
      keys.add(new KeyChecks(compilation, document).check());
      new ManagedChecks(compilation).check(document);
    }
    new SubtypeChecks(compilation).check(item.documents(), keys);
    generatedNames.checkConstants(compilation, item);
    return keys.stream().flatMap(Optional::stream).findFirst();
  }

  private static Validation validation(
      TypeElement table, Compilation compilation, Optional<TableModel> model) {
    boolean complete = !compilation.isIncomplete();
    boolean valid = complete && !compilation.problems.hasErrors();
    return new Validation(
        complete,
        model.filter(any -> valid),
        model.filter(any -> !valid && canHaveSkeleton(table, compilation)),
        model.filter(any -> any.indexes().size() == DeclaredIndex.of(table).size()).isPresent(),
        compilation.problems.all(),
        compilation.unmended.all());
  }

  /** A skeleton cannot name a hidden table, nor be written where another type is. */
  private static boolean canHaveSkeleton(TypeElement table, Compilation compilation) {
    return compilation.reach.includesType(table)
        && compilation.problems.all().stream()
            .map(Problem::code)
            .noneMatch(
                code ->
                    code == ProblemCode.CONSTANT_CLASH || code == ProblemCode.GENERATED_TYPE_CLASH);
  }

  /** Watches the names of all that is generated. */
  GeneratedNameChecks generatedNames() {
    return generatedNames;
  }

  private TableModel model(TypeElement table, BuiltItem item, Compilation compilation) {
    Optional<TableModel.Key> key = check(item, compilation);
    List<IndexModel> indexes = new IndexChecks(compilation, item, key).check();
    boolean composite = key.flatMap(TableModel.Key::sort).isPresent();
    generatedNames.checkTypes(compilation, table, composite, indexes);
    String name = Annotations.find(table, AnnotationNames.TABLE).map(Annotations::text).orElse("");
    return new TableModel(
        name,
        item.model(),
        isVisible(table),
        List.copyOf(compilation.suppressions()),
        key,
        indexes);
  }

  static boolean isVisible(TypeElement table) {
    for (Element at = table; !(at instanceof PackageElement); at = at.getEnclosingElement()) {
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
