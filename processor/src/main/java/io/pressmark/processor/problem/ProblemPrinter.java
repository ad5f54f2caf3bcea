package io.pressmark.processor.problem;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Prints problems at their elements: each once, and no warning that the code silences. A document
 * that two tables hold is read twice, so its problems arrive twice.
 */
public final class ProblemPrinter {
  private static final String PREFIX = "pressmark:";

  private final Messager messager;
  private final Set<String> printed = new HashSet<>();

  /** A printer to the compiler's own output. */
  public ProblemPrinter(Messager messager) {
    this.messager = messager;
  }

  /** Prints what was not printed before. */
  public void print(Iterable<Problem> problems) {
    for (Problem problem : problems) {
      if (!isSilenced(problem) && printed.add(identity(problem))) {
        print(problem);
      }
    }
  }

  private void print(Problem problem) {
    Diagnostic.Kind kind =
        problem.code().severity() == Severity.ERROR
            ? Diagnostic.Kind.ERROR
            : Diagnostic.Kind.WARNING;
    messager.printMessage(
        kind,
        problem.message(),
        problem.element(),
        problem.annotation().orElse(null),
        problem.value().orElse(null));
  }

  private static String identity(Problem problem) {
    Element owner = problem.element().getEnclosingElement();
    return owner + "#" + problem.element() + "#" + problem.message();
  }

  private static boolean isSilenced(Problem problem) {
    if (problem.code().severity() == Severity.ERROR) {
      return false;
    }
    String token = PREFIX + problem.code().id();
    for (Element at = problem.element(); at != null; at = at.getEnclosingElement()) {
      SuppressWarnings silenced = at.getAnnotation(SuppressWarnings.class);
      if (silenced != null && Arrays.asList(silenced.value()).contains(token)) {
        return true;
      }
    }
    return false;
  }
}
