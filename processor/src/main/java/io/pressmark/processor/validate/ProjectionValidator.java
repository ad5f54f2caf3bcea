package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.MemberModel;
import io.pressmark.processor.model.ProjectionModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.problem.Problem;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.problem.Severity;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredType;
import io.pressmark.processor.read.WellFormed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Holds a projection against the table that it is of, and builds its model. */
public final class ProjectionValidator {
  private final Elements elements;
  private final Types types;
  private final SourceTypes sources;
  private final TableValidator tables;

  /**
   * A validator for one compilation.
   *
   * @param tables finds out what the table's attributes are
   */
  public ProjectionValidator(
      Elements elements, Types types, SourceTypes sources, TableValidator tables) {
    this.elements = elements;
    this.types = types;
    this.sources = sources;
    this.tables = tables;
  }

  /** Checks the type of a projection. */
  public ProjectionValidation validate(TypeElement projection) {
    Compilation compilation = new Compilation(elements, types, sources, projection);
    if (!WellFormed.isWellFormed(projection)) {
      compilation.unknownType();
    }
    compilation.uses(projection);
    Optional<TypeElement> named = table(projection, compilation);
    if (named.isEmpty()) {
      return result(compilation, Optional.empty());
    }
    Validation table = tables.validate(named.get());
    if (!table.complete()) {
      compilation.unknownType();
    }
    // A table that is refused has its own messages, and what it leads to is sketched.
    Optional<TableModel> known = table.model().or(table::skeleton);
    return result(
        compilation, known.flatMap(model -> model(projection, named.get(), model, compilation)));
  }

  private static ProjectionValidation result(
      Compilation compilation, Optional<ProjectionModel> model) {
    boolean valid = !compilation.isIncomplete() && !compilation.problems.hasErrors();
    return new ProjectionValidation(
        !compilation.isIncomplete(), model.filter(any -> valid), compilation.problems.all());
  }

  /** The table's type, which the annotation names. */
  private Optional<TypeElement> table(TypeElement projection, Compilation compilation) {
    AnnotationMirror annotation = annotation(projection);
    Optional<AnnotationValue> value = Annotations.value(annotation);
    if (value.isEmpty() || !(value.get().getValue() instanceof TypeMirror type)) {
      compilation.unknownType();
      return Optional.empty();
    }
    if (type.getKind() == TypeKind.DECLARED
        && types.asElement(type) instanceof TypeElement element
        && Annotations.find(element, AnnotationNames.TABLE).isPresent()) {
      return Optional.of(element);
    }
    compilation.problems.add(
        ProblemCode.PROJECTION_TABLE,
        projection,
        annotation,
        value.get(),
        projection.getSimpleName(),
        Labels.of(type));
    return Optional.empty();
  }

  private static AnnotationMirror annotation(TypeElement projection) {
    return Annotations.find(projection, AnnotationNames.PROJECTION_OF).orElseThrow();
  }

  private Optional<ProjectionModel> model(
      TypeElement projection, TypeElement tableType, TableModel table, Compilation compilation) {
    if (!new TypeChecks(compilation).check(projection, projection)
        || !canReach(projection, tableType, compilation)) {
      return Optional.empty();
    }
    DeclaredType declared = compilation.reader.read(projection, compilation.reach);
    Optional<Making> making = new ConstructionResolver(compilation).resolve(declared, projection);
    new PropertyChecks(compilation).check(declared, making, projection);
    ProjectedProperties properties = new ProjectedProperties(table, compilation);
    Map<AttributeModel, AttributeModel> originals = new LinkedHashMap<>();
    for (DeclaredProperty property : declared.properties()) {
      if (!property.isIgnored()) {
        property.carriers().forEach(compilation::uses);
        checkAnnotations(declared, property, compilation);
        properties
            .original(declared, property)
            .ifPresent(
                original ->
                    originals.put(
                        ProjectedProperties.component(property, original, making), original));
      }
    }
    tables.generatedNames().checkProjection(compilation, projection);
    if (declared.properties().stream().allMatch(DeclaredProperty::isIgnored)) {
      compilation.problems.add(ProblemCode.NO_ATTRIBUTES, projection, projection.getSimpleName());
    }
    List<MemberModel> members = List.copyOf(originals.keySet());
    return making.map(
        made ->
            new ProjectionModel(
                table,
                new DocumentModel(ClassName.get(projection), members, made.construction()),
                originals,
                TableValidator.isVisible(projection),
                Stream.concat(compilation.suppressions().stream(), table.suppressions().stream())
                    .distinct()
                    .sorted()
                    .toList()));
  }

  /** Whether generated code in the projection's package can read what the table's type has. */
  private boolean canReach(TypeElement projection, TypeElement tableType, Compilation compilation) {
    if (elements.getPackageOf(projection).equals(elements.getPackageOf(tableType))) {
      return true;
    }
    Compilation from = new Compilation(elements, types, sources, projection);
    new ItemBuilder(from, new DocumentResolver(from, tableType), true).build(tableType, projection);
    List<Problem> errors =
        from.problems.all().stream()
            .filter(problem -> problem.code().severity() == Severity.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      compilation.problems.add(
          ProblemCode.PROJECTION_HIDDEN,
          projection,
          annotation(projection),
          projection.getSimpleName(),
          tableType.getSimpleName(),
          errors.stream().map(Problem::found).distinct().collect(Collectors.joining(" ")));
    }
    return errors.isEmpty();
  }

  private void checkAnnotations(
      DeclaredType declared, DeclaredProperty property, Compilation compilation) {
    for (Element carrier : property.carriers()) {
      for (AnnotationMirror annotation : Annotations.ofMember(carrier)) {
        compilation.problems.add(
            ProblemCode.PROJECTION_ANNOTATION,
            compilation.sources.place(carrier, declared.element()),
            Labels.of(declared, property),
            Annotations.simpleName(annotation));
        return;
      }
    }
  }
}
