package io.pressmark.core.table;

import java.util.HashMap;
import java.util.Map;

/**
 * What a batch or a transaction has stored for the objects that it was given: with their versions,
 * times, counts and ids, and as they are read. For one thread at a time.
 */
public final class WrittenItems {
  private final Map<Given, Object> stored = new HashMap<>();

  WrittenItems() {}

  /** An object that was to be stored, itself and no other that equals it, in one table. */
  private static final class Given {
    private final String table;
    private final Object object;

    Given(TypedTable<?> table, Object object) {
      this.table = table.name();
      this.object = object;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Two equal objects may be stored under different ids.
    public boolean equals(Object other) {
      return other instanceof Given that && object == that.object && table.equals(that.table);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  <R> void add(TypedTable<R> table, R given, R object) {
    stored.put(new Given(table, given), object);
  }

  /**
   * What is stored for an object that was put or inserted; the last, if it was several times.
   *
   * @param given the very object that was put
   * @throws IllegalArgumentException when that object was not put into that table
   */
  public <R> R stored(Repository<R> repository, R given) {
    TypedTable<R> table = repository.table();
    Object object = stored.get(new Given(table, given));
    if (object == null) {
      throw new IllegalArgumentException(
          "This object was not put into table '"
              + table.name()
              + "' here; what is stored is asked for by the very object that was put: "
              + given);
    }
    return table.type().cast(object);
  }

  @Override
  public String toString() {
    return "WrittenItems[" + stored.size() + " objects]";
  }
}
