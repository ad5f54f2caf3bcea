package io.pressmark.core.schema;

import io.pressmark.core.error.ValidationException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a table: its name and its primary key. Immutable and thread-safe.
 *
 * <p>DynamoDB's rules: a name has 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}; the key is one
 * partition key and at most one sort key, each a string, number or binary.
 */
public final class TableDefinition {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

  private final String name;
  private final KeyAttribute partitionKey;
  private final @Nullable KeyAttribute sortKey;

  private TableDefinition(String name, KeyAttribute partitionKey, @Nullable KeyAttribute sortKey) {
    this.name = requireName(name);
    this.partitionKey = partitionKey;
    this.sortKey = sortKey;
    if (sortKey != null && sortKey.name().equals(partitionKey.name())) {
      throw new ValidationException(
          "Table '" + name + "': '" + sortKey.name() + "' is both partition key and sort key");
    }
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

  /** The same key under another table name. */
  public TableDefinition withName(String other) {
    return new TableDefinition(other, partitionKey, sortKey);
  }

  public String name() {
    return name;
  }

  public KeyAttribute partitionKey() {
    return partitionKey;
  }

  public Optional<KeyAttribute> sortKey() {
    return Optional.ofNullable(sortKey);
  }

  /** Whether {@code attribute} names the partition key or the sort key. */
  public boolean isKey(String attribute) {
    return attribute.equals(partitionKey.name())
        || sortKey != null && attribute.equals(sortKey.name());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableDefinition that && name.equals(that.name) && hasSameKey(that);
  }

  /** Whether both tables have the same key attributes, by name and type. */
  public boolean hasSameKey(TableDefinition other) {
    return partitionKey.equals(other.partitionKey) && Objects.equals(sortKey, other.sortKey);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, partitionKey, sortKey);
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

    public TableDefinition build() {
      if (partitionKey == null) {
        throw new ValidationException("Table '" + name + "' has no partition key");
      }
      return new TableDefinition(name, partitionKey, sortKey);
    }
  }
}
