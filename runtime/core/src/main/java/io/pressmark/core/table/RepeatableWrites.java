package io.pressmark.core.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.generated.ManagedAttributes;
import io.pressmark.core.generated.ManagedSchema;
import io.pressmark.core.generated.ManagedValues;

/**
 * Tells which writes are the same whenever they are made: those of which nothing is filled in that
 * depends on the time, on chance, or on the item that is stored. A version does not: it follows
 * from the object.
 *
 * @param <T> the mapped class
 */
final class RepeatableWrites<T> {
  private final ManagedSchema<T> schema;
  private final ManagedAttributes managed;

  RepeatableWrites(ManagedSchema<T> schema) {
    this.schema = schema;
    this.managed = schema.managed();
  }

  /** Refuses a put or insert that another time would not be the same. */
  void requirePut(T item, boolean onlyNew) {
    requireNoTimes();
    ManagedValues given = new ManagedValues();
    schema.collect(item, given);
    if (!given.hasId()) {
      managed.generatedId().ifPresent(this::refuse);
    }
    if (!onlyNew) {
      managed.counter().ifPresent(this::refuse);
    }
  }

  /** Refuses an update that another time would not be the same. */
  void requireUpdate() {
    requireNoTimes();
    managed.generatedId().filter(name -> !schema.definition().isKey(name)).ifPresent(this::refuse);
  }

  private void requireNoTimes() {
    managed.updatedAt().ifPresent(this::refuse);
    managed.createdAt().ifPresent(this::refuse);
  }

  private void refuse(String attribute) {
    throw new ValidationException(
        "A transaction with a client request token must be the same each time it is sent, and the"
            + " attribute '"
            + attribute
            + "' of "
            + schema.type().getName()
            + " is filled in anew each time: leave the token out, or write this item by itself");
  }
}
