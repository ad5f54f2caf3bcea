package io.pressmark.core.expression.evaluate;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An item as a tree that can be changed place by place, for comparison: places of lists keep their
 * numbers until all changes are made.
 */
final class ModelDocument {

  /** A list or map whose places can be changed, or a value that is replaced as a whole. */
  private sealed interface Part {
    AttributeValue value();
  }

  private record Whole(AttributeValue value) implements Part {}

  private record Entries(Map<String, Part> parts) implements Part {
    @Override
    public AttributeValue value() {
      Map<String, AttributeValue> entries = new LinkedHashMap<>();
      parts.forEach((name, part) -> entries.put(name, part.value()));
      return AttributeValue.m(entries);
    }
  }

  private record Elements(Map<Integer, Part> parts) implements Part {
    @Override
    public AttributeValue value() {
      return AttributeValue.l(parts.values().stream().map(Part::value).toList());
    }
  }

  private final Entries item;

  ModelDocument(Map<String, AttributeValue> item) {
    this.item = (Entries) part(AttributeValue.m(item));
  }

  private static Part part(AttributeValue value) {
    if (value instanceof AttributeValue.M map) {
      Map<String, Part> parts = new LinkedHashMap<>();
      map.value().forEach((name, entry) -> parts.put(name, part(entry)));
      return new Entries(parts);
    }
    if (value instanceof AttributeValue.L list) {
      Map<Integer, Part> parts = new TreeMap<>();
      list.value().forEach(element -> parts.put(parts.size(), part(element)));
      return new Elements(parts);
    }
    return new Whole(value);
  }

  Map<String, AttributeValue> item() {
    return ((AttributeValue.M) item.value()).value();
  }

  /** Whether something can be put at the path: what is around it is there and of its kind. */
  boolean hasPlace(DocumentPath path) {
    Part parent = parent(path);
    return path.isTopLevel()
        || (last(path) instanceof DocumentPath.Name
            ? parent instanceof Entries
            : parent instanceof Elements);
  }

  void put(DocumentPath path, AttributeValue value) {
    if (parent(path) instanceof Elements list) {
      list.parts().put(((DocumentPath.Index) last(path)).index(), new Whole(value));
    } else {
      ((Entries) parent(path)).parts().put(last(path).toString(), new Whole(value));
    }
  }

  void remove(DocumentPath path) {
    if (parent(path) instanceof Elements list) {
      list.parts().remove(((DocumentPath.Index) last(path)).index());
    } else {
      ((Entries) parent(path)).parts().remove(last(path).toString());
    }
  }

  @Nullable AttributeValue get(DocumentPath path) {
    Part part = part(path, path.steps().size());
    return part == null ? null : part.value();
  }

  private static DocumentPath.Step last(DocumentPath path) {
    return path.isTopLevel()
        ? new DocumentPath.Name(path.attribute())
        : path.steps().get(path.steps().size() - 1);
  }

  private @Nullable Part parent(DocumentPath path) {
    return path.isTopLevel() ? item : part(path, path.steps().size() - 1);
  }

  private @Nullable Part part(DocumentPath path, int steps) {
    Part part = item.parts().get(path.attribute());
    for (DocumentPath.Step step : path.steps().subList(0, steps)) {
      if (step instanceof DocumentPath.Name name && part instanceof Entries map) {
        part = map.parts().get(name.name());
      } else if (step instanceof DocumentPath.Index index && part instanceof Elements list) {
        part = list.parts().get(index.index());
      } else {
        return null;
      }
    }
    return part;
  }

  /** What is kept when only what is at these paths is. */
  static Map<String, AttributeValue> projected(
      Map<String, AttributeValue> item, List<DocumentPath> paths) {
    Map<String, AttributeValue> kept = new LinkedHashMap<>();
    item.forEach(
        (name, value) -> {
          AttributeValue part = kept(value, DocumentPath.of(name), paths);
          if (part != null) {
            kept.put(name, part);
          }
        });
    return kept;
  }

  private static @Nullable AttributeValue kept(
      AttributeValue value, DocumentPath here, List<DocumentPath> paths) {
    if (paths.contains(here)) {
      return value;
    }
    if (value instanceof AttributeValue.M map) {
      Map<String, AttributeValue> entries = new LinkedHashMap<>();
      map.value()
          .forEach(
              (name, entry) -> {
                AttributeValue part = kept(entry, here.dot(name), paths);
                if (part != null) {
                  entries.put(name, part);
                }
              });
      return entries.isEmpty() ? null : AttributeValue.m(entries);
    }
    if (value instanceof AttributeValue.L list) {
      List<AttributeValue> elements = new ArrayList<>();
      for (int i = 0; i < list.value().size(); i++) {
        AttributeValue part = kept(list.value().get(i), here.at(i), paths);
        if (part != null) {
          elements.add(part);
        }
      }
      return elements.isEmpty() ? null : AttributeValue.l(elements);
    }
    return null;
  }
}
