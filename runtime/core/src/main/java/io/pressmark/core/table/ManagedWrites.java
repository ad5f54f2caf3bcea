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
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.generated.ManagedAttributes;
import io.pressmark.core.generated.ManagedSchema;
import io.pressmark.core.generated.ManagedValues;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.value.AttributeValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes of a class some of whose attributes the store fills in.
 *
 * <p>A put over an item keeps the time it was created and counts on from its counter, so the item
 * is read first, and the put made on condition that these still are as they were read, {@link
 * KeptValues}. When another writer was faster the put is tried again with what that one left; each
 * time it is, somebody's write has succeeded.
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

  /** The attributes whose stored values a put keeps, or goes on from. */
  private final List<String> kept;

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
    this.kept =
        Stream.of(managed.counter(), managed.createdAt()).flatMap(Optional::stream).toList();
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
      ManagedValues values = buffers.managed;
      ConditionExpression required = begin(item, onlyNew, values, buffers.key);
      EncodedKey key = buffers.key.key();
      while (true) {
        KeptValues kept = complete(onlyNew, values, key, buffers);
        EncodedItem encoded = encode(item, values, key, buffers.writer);
        if (tryPut(key, encoded, kept, required, buffers)) {
          return table.toObject(table.bind(buffers.reader).load(key, encoded));
        }
      }
    } finally {
      buffers.release();
    }
  }

  /** False if another writer was faster; throws if it is the caller's condition that is false. */
  private boolean tryPut(
      EncodedKey key,
      EncodedItem encoded,
      KeptValues kept,
      @Nullable ConditionExpression required,
      OperationBuffers buffers) {
    try {
      table
          .metered()
          .put(
              key,
              encoded,
              kept.and(required),
              buffers.outcome.ask(ReturnValues.NONE, ReturnValues.ALL_OLD));
      return true;
    } catch (ConditionalCheckFailedException e) {
      if (kept.isChanged(e.item())) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Begins a put: collects what the object brings, and writes its key.
   *
   * @param onlyNew whether it is refused where there is an item
   * @return what the caller requires of the stored item
   */
  @Nullable ConditionExpression begin(
      T item, boolean onlyNew, ManagedValues values, KeyWriter key) {
    schema.collect(item, values.clear());
    addId(values);
    schema.writeKey(item, values, key.begin(table.table().definition()));
    long givenVersion = values.version();
    values.version(onlyNew ? 1 : next(givenVersion, managed.versionMaximum(), "version"));
    values.updatedAt(clock.instant());
    return onlyNew ? absent : version(givenVersion);
  }

  private void addId(ManagedValues values) {
    if (managed.generatedId().isPresent() && !values.hasId()) {
      UUID made = ids.get();
      values.uuid(made);
      values.id(made.toString());
    }
  }

  /**
   * Works out what follows from the item that is there, and reads it if anything does. To be called
   * before each attempt of a put that was begun.
   */
  KeptValues complete(
      boolean onlyNew, ManagedValues values, EncodedKey key, OperationBuffers buffers) {
    values.counter(1);
    values.createdAt(values.updatedAt());
    if (onlyNew || !managed.keepsStoredValues()) {
      return KeptValues.NONE;
    }
    if (!table.metered().getNewest(key, buffers)) {
      return KeptValues.of(kept, Map.of(), absent);
    }
    ManagedValues stored = new ManagedValues();
    schema.collectStored(table.bind(buffers.reader).load(key, buffers.item), stored);
    values.counter(next(stored.counter(), managed.counterMaximum(), "counter"));
    Instant created = stored.createdAt();
    if (created != null) {
      values.createdAt(created);
    }
    return KeptValues.of(
        kept, AttributeMaps.read(table.bind(buffers.reader).load(key, buffers.item)), absent);
  }

  /** Writes the key and the item of a put that depends on no stored item. */
  EncodedItem encode(T item, KeyWriter key, ItemWriter writer) {
    ManagedValues values = new ManagedValues();
    begin(item, false, values, key);
    return encode(item, values, key.key(), writer);
  }

  /** Writes an item with the values that are worked out; it belongs to the writer. */
  EncodedItem encode(T item, ManagedValues values, EncodedKey key, ItemWriter writer) {
    schema.write(item, writer.begin(names));
    schema.writeManaged(values, writer);
    return writer.finish(key.itemSize());
  }

  /** Deletes the item with the key that is written, if it has the object's version. */
  boolean delete(T item, OperationBuffers buffers) {
    return delete(buffers, versionOf(item));
  }

  /** The version that an object brings. */
  long versionOf(T item) {
    ManagedValues values = new ManagedValues();
    schema.collect(item, values);
    return values.version();
  }

  /** Deletes the item with the key that is written, if it has this version. */
  boolean delete(OperationBuffers buffers, long expectedVersion) {
    table
        .metered()
        .delete(
            buffers.key.key(),
            version(expectedVersion),
            buffers.outcome.ask(
                ReturnValues.NONE,
                managed.version().isPresent() ? ReturnValues.ALL_OLD : ReturnValues.NONE));
    return buffers.outcome.existed();
  }

  /** A condition, and that the version is the object's where there is one. */
  ConditionExpression checked(T item, ConditionExpression condition, ManagedValues values) {
    schema.collect(item, values.clear());
    // The update adds 1 to it: refused before, since an item whose version is out of the range of
    // the property could not be read any more.
    next(values.version(), managed.versionMaximum(), "version");
    ConditionExpression version = version(values.version());
    return version == null ? condition : ConditionExpression.all(List.of(condition, version));
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
  @Nullable ConditionExpression version(long given) {
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

  ManagedSchema<T> schema() {
    return schema;
  }

  /** Whether a put depends on the item that is there, so that it needs a condition. */
  boolean keepsStoredValues() {
    return managed.keepsStoredValues();
  }

  /**
   * Refuses an operation that cannot check versions.
   *
   * @param instead what to do instead
   */
  void requireUnversioned(String operation, String instead) {
    if (isVersioned()) {
      throw new ValidationException(
          operation
              + " cannot check versions, and "
              + schema.type().getName()
              + " has one: "
              + instead);
    }
  }
}
