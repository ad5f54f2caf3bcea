package io.pressmark.processor.validate;

import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.problem.Problems;
import io.pressmark.processor.read.DeclaredTypeReader;
import io.pressmark.processor.read.Reach;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the checks of one table share. */
final class Compilation {
  final Elements elements;
  final Types types;
  final SourceTypes sources;
  final Reach reach;
  final DeclaredTypeReader reader;
  final TypeElement table;
  final Problems problems = new Problems();

  /** What is a problem only if no other processor mends it. */
  final Problems unmended = new Problems();

  private final Set<String> suppressions = new TreeSet<>();
  private boolean incomplete;

  Compilation(Elements elements, Types types, SourceTypes sources, TypeElement table) {
    this.elements = elements;
    this.types = types;
    this.sources = sources;
    this.table = table;
    this.reach = new Reach(elements, table);
    this.reader = new DeclaredTypeReader(elements, types);
  }

  /** Remembers that a type is named that nobody has declared yet. */
  void unknownType() {
    incomplete = true;
  }

  /** Remembers that a type lacks what Lombok would give it, if that still comes. */
  void lombokIsMissing(Element site, String type) {
    unmended.add(ProblemCode.LOMBOK_ORDER, site, type);
    incomplete = true;
  }

  /** Whether a type belongs to the JDK. */
  boolean isOfPlatform(TypeElement type) {
    String name = elements.getPackageOf(type).getQualifiedName().toString();
    return name.equals("java") || name.startsWith("java.") || name.startsWith("javax.");
  }

  boolean isIncomplete() {
    return incomplete;
  }

  /** Remembers what generated code will name, for the warnings about deprecation it would cause. */
  void uses(Element element) {
    Deprecated deprecated = element.getAnnotation(Deprecated.class);
    if (deprecated != null) {
      suppressions.add(deprecated.forRemoval() ? "removal" : "deprecation");
    }
  }

  Set<String> suppressions() {
    return suppressions;
  }
}
