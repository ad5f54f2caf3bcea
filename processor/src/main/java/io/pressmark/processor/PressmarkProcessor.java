package io.pressmark.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.problem.Problem;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.problem.ProblemPrinter;
import io.pressmark.processor.problem.Problems;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.validate.MisplacedIndexes;
import io.pressmark.processor.validate.ProjectionValidation;
import io.pressmark.processor.validate.ProjectionValidator;
import io.pressmark.processor.validate.SourceTypes;
import io.pressmark.processor.validate.TableValidator;
import io.pressmark.processor.validate.Validation;
import io.pressmark.processor.write.SourceWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Turns each {@code @Table} type into its repository and the types that go with it. The stages are
 * packages: {@code read} the elements, {@code validate} them into a {@code model} or into {@code
 * problem}s, {@code write} the sources.
 *
 * <p>A table that names a type nobody has declared yet waits for the next round, since another
 * processor may be about to generate that type. What depends on the key alone is written at once:
 * it makes sure that there is a next round. When that brings nothing new, the type is a mistake;
 * the compiler reports it, and signatures are written so that it reports nothing else.
 *
 * <p>Every file has exactly one originating element, the table's type, so that Gradle can compile
 * incrementally.
 */
@AutoService(Processor.class)
public final class PressmarkProcessor extends AbstractProcessor {
  private final SourceTypes sources = new SourceTypes();
  private final Set<String> waiting = new LinkedHashSet<>();
  private final Set<String> waitingProjections = new LinkedHashSet<>();
  private final Set<String> started = new HashSet<>();
  private TableValidator validator;
  private ProjectionValidator projections;
  private ProblemPrinter printer;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(AnnotationNames.PACKAGE + ".*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    validator =
        new TableValidator(environment.getElementUtils(), environment.getTypeUtils(), sources);
    projections =
        new ProjectionValidator(
            environment.getElementUtils(), environment.getTypeUtils(), sources, validator);
    printer = new ProblemPrinter(environment.getMessager());
  }

  // The annotations are ours alone; unclaimed, javac warns that nobody processes them.
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sources.addAll(round.getRootElements());
    checkIndexes(round);
    for (String name : annotated(round, AnnotationNames.TABLE, waiting)) {
      process(name, table -> process(table, round));
    }
    for (String name : annotated(round, AnnotationNames.PROJECTION_OF, waitingProjections)) {
      process(name, projection -> processProjection(projection, round));
    }
    return true;
  }

  private void checkIndexes(RoundEnvironment round) {
    Set<String> types = new LinkedHashSet<>();
    MisplacedIndexes.DECLARATIONS.forEach(name -> types.addAll(annotated(round, name)));
    types.forEach(name -> process(name, type -> printer.print(MisplacedIndexes.in(type))));
  }

  private interface Step {
    void process(TypeElement type) throws IOException;
  }

  private void process(String name, Step step) {
    TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
    try {
      step.process(type);
    } catch (IOException e) {
      String message = "Pressmark could not write what " + name + " leads to: " + e.getMessage();
      processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, type);
    } catch (RuntimeException e) {
      processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, ourFault(name, e), type);
    }
  }

  /** A projection that names a type nobody has declared yet waits as a table does. */
  private void processProjection(TypeElement projection, RoundEnvironment round)
      throws IOException {
    ProjectionValidation validation = projections.validate(projection);
    if (!validation.complete() && !round.processingOver()) {
      waitingProjections.add(projection.getQualifiedName().toString());
      return;
    }
    printer.print(validation.problems());
    if (validation.model().isPresent()) {
      write(SourceWriter.writeProjection(validation.model().get()), projection);
    }
  }

  private void process(TypeElement table, RoundEnvironment round) throws IOException {
    String name = table.getQualifiedName().toString();
    Validation validation = validator.validate(table);
    if (validation.complete()) {
      printer.print(validation.problems());
      if (validation.model().isPresent()) {
        writeAll(validation.model().get(), table);
      } else if (validation.skeleton().isPresent()) {
        sketch(validation.skeleton().get(), table);
      }
    } else if (started.contains(name) && bringsNothingNew(round)) {
      printer.print(validation.unmended());
      sketch(validation.skeleton().orElseThrow(), table);
    } else if (!round.processingOver()) {
      if (!started.contains(name) && validation.isPromising()) {
        write(SourceWriter.writeOperations(validation.skeleton().orElseThrow()), table);
        started.add(name);
      }
      waiting.add(name);
    } else {
      printer.print(validation.unmended());
    }
  }

  private void writeAll(TableModel model, TypeElement table) throws IOException {
    if (!started.contains(table.getQualifiedName().toString())) {
      write(SourceWriter.writeOperations(model), table);
    }
    write(SourceWriter.writeMapping(model), table);
  }

  private void sketch(TableModel skeleton, TypeElement table) throws IOException {
    if (!started.contains(table.getQualifiedName().toString())) {
      write(SourceWriter.sketchOperations(skeleton), table);
    }
    write(SourceWriter.sketchMapping(skeleton), table);
  }

  /** Whether all types of a round are our own, so that no other processor is at work any more. */
  private static boolean bringsNothingNew(RoundEnvironment round) {
    return round.getRootElements().stream()
        .allMatch(type -> Annotations.find(type, AnnotationNames.GENERATED).isPresent());
  }

  private void write(List<JavaFile> files, TypeElement table) throws IOException {
    for (JavaFile file : files) {
      try {
        SourceFiles.write(file, table, processingEnv.getFiler());
      } catch (FilerException e) {
        printer.print(clash(table, file.typeSpec().name()));
      }
    }
  }

  /** The compiler does not let two processors write one type. */
  private static List<Problem> clash(TypeElement table, String generated) {
    Problems problems = new Problems();
    problems.add(
        ProblemCode.GENERATED_TYPE_CLASH,
        table,
        table.getSimpleName(),
        generated,
        "another processor writes too");
    return problems.all();
  }

  /** Types that waited, then those of this round, by name: elements do not outlive a round. */
  private List<String> annotated(
      RoundEnvironment round, String annotationName, Set<String> waitingNames) {
    Set<String> names = new LinkedHashSet<>(waitingNames);
    waitingNames.clear();
    names.addAll(annotated(round, annotationName));
    return List.copyOf(names);
  }

  private Set<String> annotated(RoundEnvironment round, String annotationName) {
    Set<String> names = new LinkedHashSet<>();
    TypeElement annotation = processingEnv.getElementUtils().getTypeElement(annotationName);
    if (annotation != null) {
      for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
        names.add(type.getQualifiedName().toString());
      }
    }
    return names;
  }

  private static String ourFault(String name, RuntimeException e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    return "Pressmark's processor failed on "
        + name
        + ". This is a fault of Pressmark, not of your code. Please report it with the declaration"
        + " of that type and with this:\n"
        + trace;
  }
}
