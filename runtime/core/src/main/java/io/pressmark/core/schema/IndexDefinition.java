package io.pressmark.core.schema;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes a secondary index: its name, its key and its projection. Immutable and thread-safe.
 *
 * <p>DynamoDB's rules: a name has 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}; a global index
 * has one to four attributes in its partition key and at most four in its sort key; a local one has
 * the table's partition key, which is not repeated here, and one attribute as sort key; names of
 * key attributes and included attributes have at most 255 bytes.
 *
 * @param partitionKeys the partition key of a global index; empty for a local one
 * @param sortKeys the sort key
 * @param projection what it carries besides keys
 * @param included the attributes that {@link ProjectionKind#INCLUDE} adds
 */
public record IndexDefinition(
    String name,
    IndexKind kind,
    List<KeyAttribute> partitionKeys,
    List<KeyAttribute> sortKeys,
    ProjectionKind projection,
    List<String> included) {
  /** The most attributes in a global index's partition key, and in its sort key. */
  public static final int MAX_KEY_PARTS = 4;

  /** The most bytes in the name of a key attribute or an included one. */
  public static final int MAX_NAME_BYTES = 255;

  public IndexDefinition {
    TableDefinition.requireName(name);
    partitionKeys = List.copyOf(partitionKeys);
    sortKeys = List.copyOf(sortKeys);
    included = List.copyOf(included);
    requireCounts(name, kind, partitionKeys.size(), sortKeys.size());
    if ((projection == ProjectionKind.INCLUDE) == included.isEmpty()) {
      throw new ValidationException(
          "Index '" + name + "': INCLUDE goes with a list of attributes, and with it only");
    }
    List<String> names = new ArrayList<>(included);
    partitionKeys.forEach(key -> names.add(key.name()));
    sortKeys.forEach(key -> names.add(key.name()));
    if (names.stream().distinct().count() < names.size()) {
      throw new ValidationException("Index '" + name + "' names an attribute twice: " + names);
    }
    for (String attribute : names) {
      if (Utf8.requireName(attribute) > MAX_NAME_BYTES) {
        throw new ValidationException(
            "Index '"
                + name
                + "': names of its attributes have at most "
                + MAX_NAME_BYTES
                + " bytes, and one has "
                + Utf8.length(attribute));
      }
    }
  }

  private static void requireCounts(String name, IndexKind kind, int partition, int sort) {
    boolean right =
        kind == IndexKind.LOCAL
            ? partition == 0 && sort == 1
            : partition >= 1 && partition <= MAX_KEY_PARTS && sort <= MAX_KEY_PARTS;
    if (!right) {
      throw new ValidationException(
          "Index '"
              + name
              + "' ("
              + kind
              + ") has "
              + partition
              + " partition key attributes and "
              + sort
              + " sort key attributes; "
              + (kind == IndexKind.LOCAL
                  ? "a local index has one sort key attribute"
                  : "a global index has 1 to 4 and 0 to 4"));
    }
  }

  /** Starts a global secondary index. */
  public static Builder global(String name) {
    return new Builder(name, IndexKind.GLOBAL);
  }

  /** Starts a local secondary index. */
  public static Builder local(String name) {
    return new Builder(name, IndexKind.LOCAL);
  }

  /** Builds an {@link IndexDefinition}; the projection is ALL unless said otherwise. */
  public static final class Builder {
    private final String name;
    private final IndexKind kind;
    private final List<KeyAttribute> partitionKeys = new ArrayList<>();
    private final List<KeyAttribute> sortKeys = new ArrayList<>();
    private ProjectionKind projection = ProjectionKind.ALL;
    private List<String> included = List.of();

    private Builder(String name, IndexKind kind) {
      this.name = name;
      this.kind = kind;
    }

    /** Adds an attribute to the partition key. */
    public Builder partitionKey(String attribute, ScalarType type) {
      partitionKeys.add(new KeyAttribute(attribute, type));
      return this;
    }

    /** Adds an attribute to the sort key. */
    public Builder sortKey(String attribute, ScalarType type) {
      sortKeys.add(new KeyAttribute(attribute, type));
      return this;
    }

    /** Carries keys only. */
    public Builder projectKeysOnly() {
      projection = ProjectionKind.KEYS_ONLY;
      return this;
    }

    /** Carries keys and these attributes. */
    public Builder include(String... attributes) {
      projection = ProjectionKind.INCLUDE;
      included = List.of(attributes);
      return this;
    }

    /**
     * The index.
     *
     * @throws ValidationException when it breaks one of DynamoDB's rules
     */
    public IndexDefinition build() {
      return new IndexDefinition(name, kind, partitionKeys, sortKeys, projection, included);
    }
  }
}
