package io.pressmark.core.expression.evaluate;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import org.jspecify.annotations.Nullable;

/** Finds values of an item by their paths. */
final class Paths {
  private Paths() {}

  /** The value at the path, or null when there is none, or no item. */
  static @Nullable AttributeValue read(DocumentPath path, @Nullable ItemReader item) {
    return item != null && moveTo(path, item) ? AttributeMaps.readValue(item) : null;
  }

  /** Moves the reader to the value at the path; false when there is none. */
  static boolean moveTo(DocumentPath path, ItemReader item) {
    if (!item.seek(path.attribute())) {
      return false;
    }
    for (DocumentPath.Step step : path.steps()) {
      boolean found =
          step instanceof DocumentPath.Name name
              ? item.type() == AttributeType.M && toEntry(name.name(), item)
              : item.type() == AttributeType.L
                  && toElement(((DocumentPath.Index) step).index(), item);
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean toEntry(String name, ItemReader item) {
    item.enterMap();
    while (item.next()) {
      if (item.key().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean toElement(int index, ItemReader item) {
    item.enterList();
    for (int i = 0; item.next(); i++) {
      if (i == index) {
        return true;
      }
    }
    return false;
  }
}
