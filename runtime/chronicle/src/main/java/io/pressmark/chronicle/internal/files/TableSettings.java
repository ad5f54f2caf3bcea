package io.pressmark.chronicle.internal.files;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is said of a table that does not change how its items are kept.
 *
 * @param isProtected whether it cannot be deleted
 * @param tags its tags, values by their keys
 */
public record TableSettings(boolean isProtected, SortedMap<String, String> tags) {
  /** Those of a new table. */
  public static final TableSettings NONE = new TableSettings(false, Collections.emptySortedMap());

  public TableSettings {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }

  /** The same with deletion protection on or off. */
  public TableSettings withProtection(boolean other) {
    return new TableSettings(other, tags);
  }

  /** The same with other tags. */
  public TableSettings withTags(Map<String, String> others) {
    return new TableSettings(isProtected, new TreeMap<>(others));
  }
}
