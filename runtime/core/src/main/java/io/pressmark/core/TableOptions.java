package io.pressmark.core;

import io.pressmark.core.schema.TableDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a repository uses its table. Immutable. */
public final class TableOptions {
  private static final TableOptions DEFAULTS = new TableOptions(null);

  private final @Nullable String name;

  private TableOptions(@Nullable String name) {
    this.name = name;
  }

  /** The table as the class declares it. */
  public static TableOptions defaults() {
    return DEFAULTS;
  }

  /** The table under another name: 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}. */
  public static TableOptions named(String name) {
    return new TableOptions(TableDefinition.requireName(name));
  }

  /** The name to use instead of the declared one. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  @Override
  public String toString() {
    return "TableOptions[name=" + (name == null ? "as declared" : name) + "]";
  }
}
