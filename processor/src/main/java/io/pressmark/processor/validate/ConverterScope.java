package io.pressmark.processor.validate;

import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredProperty.Placed;
import io.pressmark.processor.read.DeclaredType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the converter for a type: of those on the attribute, then on the type that declares it and
 * the types around that, then on their package, then on the table's type and on its package. The
 * nearest counts.
 */
final class ConverterScope {
  private final Compilation compilation;
  private final ConverterReader reader;

  ConverterScope(Compilation compilation, ShapeResolver shapes) {
    this.compilation = compilation;
    this.reader = new ConverterReader(compilation, shapes);
  }

  /** The converters that count for one property. */
  Chain of(DeclaredType owner, DeclaredProperty property) {
    List<List<Registered>> levels = new ArrayList<>();
    List<Registered> own = new ArrayList<>();
    Set<String> named = new HashSet<>();
    // An annotation of a record component stands on its field and on its accessor.
    for (Placed placed : property.annotations(AnnotationNames.CONVERT)) {
      registered(placed.element(), placed.annotation(), owner.element()).stream()
          .filter(registered -> named.add(registered.value().toString()))
          .forEach(own::add);
    }
    levels.add(own);
    for (Element at : places(owner.element())) {
      Optional<AnnotationMirror> annotation = Annotations.find(at, AnnotationNames.CONVERT);
      levels.add(
          annotation.map(mirror -> registered(at, mirror, owner.element())).orElse(List.of()));
    }
    return new Chain(levels);
  }

  private Set<Element> places(Element owner) {
    Set<Element> places = new LinkedHashSet<>();
    for (Element start : List.of(owner, compilation.table)) {
      for (Element at = start;
          at != null && !at.equals(compilation.elements.getPackageOf(start));
          at = at.getEnclosingElement()) {
        places.add(at);
      }
      places.add(compilation.elements.getPackageOf(start));
    }
    return places;
  }

  /** A converter in {@code @Convert}, and where that stands. */
  private record Registered(
      Element element, AnnotationMirror annotation, AnnotationValue value, Element fallback) {}

  private static List<Registered> registered(
      Element element, AnnotationMirror annotation, Element fallback) {
    return Annotations.values(annotation, "value").stream()
        .map(value -> new Registered(element, annotation, value, fallback))
        .toList();
  }

  /** The converters for one property, by nearness. */
  final class Chain implements ShapeResolver.Converters {
    private final List<List<Registered>> levels;
    private final Set<Registered> used = new LinkedHashSet<>();

    private Chain(List<List<Registered>> levels) {
      this.levels = levels;
    }

    @Override
    public Optional<ValueShape> shape(TypeMirror type, ShapeResolver.Subject subject) {
      for (List<Registered> level : levels) {
        List<ConverterReader.Converter> fitting = new ArrayList<>();
        for (Registered registered : level) {
          converter(registered)
              .filter(converter -> converter.converts(compilation, type))
              .ifPresent(
                  converter -> {
                    used.add(registered);
                    fitting.add(converter);
                  });
        }
        if (fitting.size() > 1) {
          compilation.problems.add(
              ProblemCode.CONVERTER_AMBIGUOUS,
              subject.site(),
              subject.label(),
              Labels.of(type),
              fitting.get(0).name(),
              fitting.get(1).name());
        }
        if (!fitting.isEmpty()) {
          return Optional.of(reader.shape(fitting.get(0), type, subject));
        }
      }
      return Optional.empty();
    }

    private Optional<ConverterReader.Converter> converter(Registered registered) {
      return reader.read(
          registered.value(),
          compilation.sources.place(registered.element(), registered.fallback()));
    }

    /** A converter on the attribute itself that converts nothing in it is a mistake. */
    void checkUsed(ShapeResolver.Subject subject, DeclaredProperty property) {
      for (Registered registered : levels.get(0)) {
        Optional<ConverterReader.Converter> converter = converter(registered);
        if (converter.isPresent() && !used.contains(registered)) {
          compilation.problems.add(
              ProblemCode.CONVERTER_MISMATCH,
              subject.site(),
              subject.label(),
              Labels.of(property.type()),
              converter.get().name(),
              Labels.of(converter.get().from()));
        }
      }
    }
  }
}
