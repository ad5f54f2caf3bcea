package io.pressmark.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.problem.ProblemPrinter;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.validate.SourceTypes;
import io.pressmark.processor.validate.TableValidator;
import io.pressmark.processor.validate.Validation;
import io.pressmark.processor.write.SourceWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
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
 * processor may be about to generate that type. Every file has exactly one originating element, the
 * table's type, so that Gradle can compile incrementally.
 */
@AutoService(Processor.class)
public final class PressmarkProcessor extends AbstractProcessor {
  private final SourceTypes sources = new SourceTypes();
  private final Set<String> waiting = new LinkedHashSet<>();
  private TableValidator validator;
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
    printer = new ProblemPrinter(environment.getMessager());
  }

  // The annotations are ours alone; unclaimed, javac warns that nobody processes them.
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sources.addAll(round.getRootElements());
    for (String name : tables(round)) {
      TypeElement table = processingEnv.getElementUtils().getTypeElement(name);
      try {
        process(table, round.processingOver());
      } catch (IOException e) {
        String message = "Pressmark could not write what " + name + " leads to: " + e.getMessage();
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, table);
      } catch (RuntimeException e) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, ourFault(name, e), table);
      }
    }
    return true;
  }

  private void process(TypeElement table, boolean lastRound) throws IOException {
    Optional<Validation> validation = validator.validate(table);
    if (validation.isPresent()) {
      printer.print(validation.get().problems());
      if (validation.get().model().isPresent()) {
        write(SourceWriter.write(validation.get().model().get()), table);
      } else {
        writeSkeleton(validation.get().skeleton(), table);
      }
    } else if (lastRound) {
      writeSkeleton(validator.skeleton(table), table);
    } else {
      waiting.add(table.getQualifiedName().toString());
    }
  }

  private void writeSkeleton(Optional<TableModel> skeleton, TypeElement table) throws IOException {
    if (skeleton.isPresent()) {
      write(SourceWriter.writeSkeleton(skeleton.get()), table);
    }
  }

  private void write(List<JavaFile> files, TypeElement table) throws IOException {
    for (JavaFile file : files) {
      SourceFiles.write(file, table, processingEnv.getFiler());
    }
  }

  /** Tables that waited, then those of this round, by name: elements do not outlive a round. */
  private List<String> tables(RoundEnvironment round) {
    Set<String> names = new LinkedHashSet<>(waiting);
    waiting.clear();
    TypeElement annotation = processingEnv.getElementUtils().getTypeElement(AnnotationNames.TABLE);
    if (annotation != null) {
      for (TypeElement table : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
        names.add(table.getQualifiedName().toString());
      }
    }
    return new ArrayList<>(names);
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
