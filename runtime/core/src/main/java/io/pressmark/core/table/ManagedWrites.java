package io.pressmark.core.table;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.generated.ManagedAttributes;
import io.pressmark.core.generated.ManagedSchema;
import io.pressmark.core.generated.ManagedValues;
import io.pressmark.core.value.AttributeValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes of a class some of whose attributes the store fills in.
 *
 * <p>A put over an item keeps the time it was created and counts on from its counter, so the item
 * is read first, and the put made on condition that these still are as they were read. When another
 * writer was faster the put is tried again with what that one left; each time it is, somebody's
 * write has succeeded. Conditions compare stored values as they were read, not as they would be
 * written, so that values in a form of another program's cannot keep a put from succeeding.
 *
 * <p>Thread-safe.
 */
final class ManagedWrites<T> {
  private final TypedTable<T> table;
  private final ManagedSchema<T> schema;
  private final NameBinding names;
  private final ManagedAttributes managed;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final ConditionExpression absent;
  private final boolean idIsInKey;
  private final NumberLimits limits;

  ManagedWrites(
      TypedTable<T> table,
      ManagedSchema<T> schema,
      NameBinding names,
      InstantSource clock,
      Optional<Supplier<UUID>> ids) {
    this.table = table;
    this.schema = schema;
    this.names = names;
    this.managed = schema.managed();
    this.clock = clock;
    this.ids = ids.orElseGet(() -> UuidSource.of(managed.idVersion(), clock));
    this.absent =
        new ConditionExpression.NotExists(
            DocumentPath.of(schema.definition().partitionKey().name()));
    this.idIsInKey = managed.generatedId().filter(schema.definition()::isKey).isPresent();
    this.limits = new NumberLimits(managed);
  }

  T put(T item) {
    return write(item, false);
  }

  T insert(T item) {
    return write(item, true);
  }

  private T write(T item, boolean onlyNew) {
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      ManagedValues values = buffers.managed.clear();
      schema.collect(item, values);
      addId(values);
      schema.writeKey(item, values, buffers.key.begin(table.table().definition()));
      long givenVersion = values.version();
      ConditionExpression required = onlyNew ? absent : version(givenVersion);
      values.version(onlyNew ? 1 : next(givenVersion, managed.versionMaximum(), "version"));
      values.updatedAt(clock.instant());
      return managed.keepsStoredValues() && !onlyNew
          ? writeOver(item, required, buffers)
          : writeOnce(item, required, values.updatedAt(), buffers);
    } finally {
      buffers.release();
    }
  }

  private void addId(ManagedValues values) {
    if (managed.generatedId().isPresent() && !values.hasId()) {
      UUID made = ids.get();
      values.uuid(made);
      values.id(made.toString());
    }
  }

  /** As far as is known, there is no item. */
  private T writeOnce(
      T item,
      @Nullable ConditionExpression condition,
      @Nullable Instant now,
      OperationBuffers buffers) {
    buffers.managed.counter(1);
    buffers.managed.createdAt(now);
    return store(item, condition, buffers);
  }

  private T writeOver(T item, @Nullable ConditionExpression required, OperationBuffers buffers) {
    while (true) {
      Map<String, AttributeValue> kept = keep(buffers);
      List<ConditionExpression> conditions = new ArrayList<>();
      if (required != null) {
        conditions.add(required);
      }
      conditions.addAll(unchanged(kept));
      try {
        return store(item, ConditionExpression.all(conditions), buffers);
      } catch (ConditionalCheckFailedException e) {
        Optional<Map<String, AttributeValue>> found = e.item();
        if (isAsRead(kept, found)) {
          // The item is as it was read: it is the caller's condition that is false.
          throw e;
        }
      }
    }
  }

  /** Reads the item that is there, and works out what follows for the next one. */
  private Map<String, AttributeValue> keep(OperationBuffers buffers) {
    ManagedValues values = buffers.managed;
    EncodedKey key = buffers.key.key();
    if (!table.table().get(key, buffers.item)) {
      values.counter(1);
      values.createdAt(values.updatedAt());
      return Map.of();
    }
    ManagedValues stored = new ManagedValues();
    schema.collectStored(table.bind(buffers.reader).load(key, buffers.item), stored);
    values.counter(next(stored.counter(), managed.counterMaximum(), "counter"));
    Instant created = stored.createdAt();
    values.createdAt(created != null ? created : values.updatedAt());
    return AttributeMaps.read(table.bind(buffers.reader).load(key, buffers.item));
  }

  /** That the item is still what was read; an empty map stands for none. */
  private List<ConditionExpression> unchanged(Map<String, AttributeValue> stored) {
    if (stored.isEmpty()) {
      return List.of(absent);
    }
    List<ConditionExpression> conditions = new ArrayList<>();
    conditions.add(new ConditionExpression.Not(absent));
    for (String name : kept()) {
      AttributeValue value = stored.get(name);
      DocumentPath path = DocumentPath.of(name);
      conditions.add(
          value == null
              ? new ConditionExpression.NotExists(path)
              : new ConditionExpression.Comparison(
                  ConditionExpression.Comparator.EQUAL,
                  new Operand.Path(path),
                  new Operand.Literal(value)));
    }
    return conditions;
  }

  private boolean isAsRead(
      Map<String, AttributeValue> stored, Optional<Map<String, AttributeValue>> found) {
    if (found.isEmpty() || stored.isEmpty()) {
      return found.isEmpty() && stored.isEmpty();
    }
    return kept().stream()
        .allMatch(
            name -> {
              AttributeValue before = stored.get(name);
              AttributeValue now = found.get().get(name);
              return before == null ? now == null : before.equals(now);
            });
  }

  private List<String> kept() {
    return List.of(managed.counter(), managed.createdAt()).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private T store(T item, @Nullable ConditionExpression condition, OperationBuffers buffers) {
    EncodedKey key = buffers.key.key();
    schema.write(item, buffers.writer.begin(names));
    schema.writeManaged(buffers.managed, buffers.writer);
    EncodedItem encoded = buffers.writer.finish(key.itemSize());
    table.table().put(key, encoded, condition, buffers.outcome.ask(false, false, true));
    ItemReader reader = table.bind(buffers.reader).load(key, encoded);
    return table.toObject(reader);
  }

  /** Deletes the item with the key that is written, if it has the object's version. */
  boolean delete(T item, OperationBuffers buffers) {
    ManagedValues values = buffers.managed.clear();
    schema.collect(item, values);
    return delete(buffers, values.version());
  }

  /** Deletes the item with the key that is written, if it has this version. */
  boolean delete(OperationBuffers buffers, long expectedVersion) {
    table
        .table()
        .delete(
            buffers.key.key(),
            version(expectedVersion),
            buffers.outcome.ask(false, false, managed.version().isPresent()));
    return buffers.outcome.existed();
  }

  /** A condition, and that the version is the object's where there is one. */
  ConditionExpression checked(T item, ConditionExpression condition, ManagedValues values) {
    schema.collect(item, values.clear());
    // The update adds 1 to it: refused before, since an item whose version is out of the range of
    // the property could not be read any more.
    next(values.version(), managed.versionMaximum(), "version");
    ConditionExpression version = version(values.version());
    return version == null ? condition : new ConditionExpression.And(List.of(condition, version));
  }

  NumberLimits limits() {
    return limits;
  }

  boolean isVersioned() {
    return managed.version().isPresent();
  }

  /**
   * What every update does besides.
   *
   * @param given what an object brings; its id is taken where the stored item has none
   */
  List<UpdateExpression.Action> actions(ManagedValues given) {
    ManagedValues values = new ManagedValues();
    values.uuid(given.uuid());
    values.id(given.id());
    Instant now = clock.instant();
    values.createdAt(now);
    values.updatedAt(now);
    if (!idIsInKey) {
      addId(values);
    }
    values.version(1);
    values.counter(1);
    return new ManagedActions(schema.encodeManaged(values)).of(managed);
  }

  /**
   * That the item has this version; 0 is that of an item that is new, or that was stored before its
   * class had a version. Null where the class has none.
   */
  private @Nullable ConditionExpression version(long given) {
    if (managed.version().isEmpty()) {
      return null;
    }
    DocumentPath path = DocumentPath.of(managed.version().get());
    ConditionExpression same =
        new ConditionExpression.Comparison(
            ConditionExpression.Comparator.EQUAL,
            new Operand.Path(path),
            new Operand.Literal(AttributeValue.n(given)));
    return given == 0
        ? new ConditionExpression.Or(List.of(new ConditionExpression.NotExists(path), same))
        : same;
  }

  private static long next(long number, long maximum, String what) {
    if (maximum > 0 && number >= maximum) {
      throw new ValidationException(
          "The " + what + " of an item is " + number + " and cannot grow any more");
    }
    return number + 1;
  }

  /** Refuses an operation that cannot check versions. */
  void requireUnversioned(String operation) {
    if (managed.version().isPresent()) {
      throw new ValidationException(
          operation
              + " cannot check versions, and "
              + schema.type().getName()
              + " has one: put its items one by one");
    }
  }
}
