package io.pressmark.core.schema;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a table: its name, its primary key, its secondary indexes, which attribute says when
 * an item expires, and its change stream. Immutable and thread-safe.
 *
 * <p>DynamoDB's rules: a name has 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}; the key is one
 * partition key and at most one sort key, each a string, number or binary; at most 5 indexes are
 * local, and these need a sort key; an attribute has one type in all keys; all indexes together
 * include at most 100 attributes.
 */
public final class TableDefinition {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

  private final String name;
  private final KeyAttribute partitionKey;
  private final @Nullable KeyAttribute sortKey;

  /** The same, once for all: every key that is written asks for it. */
  private final Optional<KeyAttribute> maybeSortKey;

  private final List<IndexDefinition> indexes;
  private final @Nullable String timeToLive;
  private final @Nullable StreamView stream;

  private TableDefinition(
      String name,
      KeyAttribute partitionKey,
      @Nullable KeyAttribute sortKey,
      List<IndexDefinition> indexes,
      @Nullable String timeToLive,
      @Nullable StreamView stream) {
    this.name = requireName(name);
    this.partitionKey = partitionKey;
    this.sortKey = sortKey;
    this.maybeSortKey = Optional.ofNullable(sortKey);
    this.indexes = List.copyOf(indexes);
    this.timeToLive = timeToLive;
    this.stream = stream;
    if (sortKey != null && sortKey.name().equals(partitionKey.name())) {
      throw new ValidationException(
          "Table '" + name + "': '" + sortKey.name() + "' is both partition key and sort key");
    }
    IndexRules.check(this);
  }

  /** Checks a table name against DynamoDB's rule and returns it. */
  public static String requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new ValidationException(
          "Table name '" + name + "': 3 to 255 characters of A-Z a-z 0-9 _ . - are allowed");
    }
    return name;
  }

  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** The same table under another name. */
  public TableDefinition withName(String other) {
    return new TableDefinition(other, partitionKey, sortKey, indexes, timeToLive, stream);
  }

  /** The same table with another time to live, or without one. */
  public TableDefinition withTimeToLive(Optional<String> attribute) {
    attribute.ifPresent(Utf8::requireName);
    return new TableDefinition(
        name, partitionKey, sortKey, indexes, attribute.orElse(null), stream);
  }

  /** The same table with another change stream, or without one. */
  public TableDefinition withStream(Optional<StreamView> view) {
    return new TableDefinition(name, partitionKey, sortKey, indexes, timeToLive, view.orElse(null));
  }

  /** The same table with other indexes. */
  public TableDefinition withIndexes(List<IndexDefinition> others) {
    return new TableDefinition(name, partitionKey, sortKey, others, timeToLive, stream);
  }

  public String name() {
    return name;
  }

  public KeyAttribute partitionKey() {
    return partitionKey;
  }

  public Optional<KeyAttribute> sortKey() {
    return maybeSortKey;
  }

  /** The secondary indexes, in the order they were declared. */
  public List<IndexDefinition> indexes() {
    return indexes;
  }

  /** The secondary index of this name. */
  public Optional<IndexDefinition> index(String indexName) {
    return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
  }

  /** The attributes of an index's partition key; of a local index that is the table's own. */
  public List<KeyAttribute> partitionKeys(IndexDefinition index) {
    return index.kind() == IndexKind.LOCAL ? List.of(partitionKey) : index.partitionKeys();
  }

  /** The attribute that says, in seconds since the epoch, when an item expires. */
  public Optional<String> timeToLive() {
    return Optional.ofNullable(timeToLive);
  }

  /** What the records of the table's change stream carry; empty if it has none. */
  public Optional<StreamView> stream() {
    return Optional.ofNullable(stream);
  }

  /** Whether {@code attribute} names the partition key or the sort key. */
  public boolean isKey(String attribute) {
    return attribute.equals(partitionKey.name())
        || sortKey != null && attribute.equals(sortKey.name());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableDefinition that
        && name.equals(that.name)
        && hasSameKey(that)
        && indexes.equals(that.indexes)
        && Objects.equals(timeToLive, that.timeToLive)
        && stream == that.stream;
  }

  /** Whether both tables have the same key attributes, by name and type. */
  public boolean hasSameKey(TableDefinition other) {
    return partitionKey.equals(other.partitionKey) && Objects.equals(sortKey, other.sortKey);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, partitionKey, sortKey, indexes, timeToLive, stream);
  }

  /** For example {@code orders (customerId S, placedAt S)}. */
  @Override
  public String toString() {
    return name + " " + describeKey();
  }

  /** The key in one short text, for example {@code (customerId S, placedAt S)}. */
  public String describeKey() {
    String partition = partitionKey.name() + " " + partitionKey.type();
    return sortKey == null
        ? "(" + partition + ")"
        : "(" + partition + ", " + sortKey.name() + " " + sortKey.type() + ")";
  }

  /** Builds a {@link TableDefinition}; the partition key is required. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private @Nullable KeyAttribute partitionKey;
    private @Nullable KeyAttribute sortKey;
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private @Nullable String timeToLive;
    private @Nullable StreamView stream;

    private Builder(String name) {
      this.name = name;
    }

    public Builder partitionKey(String attribute, ScalarType type) {
      partitionKey = new KeyAttribute(attribute, type);
      return this;
    }

    public Builder sortKey(String attribute, ScalarType type) {
      sortKey = new KeyAttribute(attribute, type);
      return this;
    }

    /** Adds a secondary index. */
    public Builder index(IndexDefinition index) {
      indexes.add(index);
      return this;
    }

    /** Says which attribute tells when an item expires. */
    public Builder timeToLive(String attribute) {
      Utf8.requireName(attribute);
      timeToLive = attribute;
      return this;
    }

    /** Gives the table a change stream. */
    public Builder stream(StreamView view) {
      stream = view;
      return this;
    }

    /**
     * The table.
     *
     * @throws ValidationException when it has no partition key, or breaks one of DynamoDB's rules
     */
    public TableDefinition build() {
      if (partitionKey == null) {
        throw new ValidationException("Table '" + name + "' has no partition key");
      }
      return new TableDefinition(name, partitionKey, sortKey, indexes, timeToLive, stream);
    }
  }
}
