package io.pressmark.core.format;

import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.Utf8;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the attribute names that a schema knows, by ordinal, map to the ids of one table's
 * dictionary, and back. It belongs to one schema and one opened table.
 *
 * <p>Thread-safe without locks: an entry goes from unknown to its final value once, whoever
 * computes it.
 */
public final class NameBinding {
  /** The ordinal of a name that the schema does not know. */
  public static final int UNKNOWN = -1;

  private static final int UNRESOLVED = -2;

  private final NameDictionary dictionary;
  private final String[] names;
  private final int[] utf8Lengths;
  private final int[] idByOrdinal;
  private final Map<String, Integer> ordinalByName;
  private final String partitionName;
  private final @Nullable String sortName;
  private final int partitionOrdinal;
  private final int sortOrdinal;

  // Replaced by a longer copy when the dictionary has grown. A stale array only means another
  // look-up.
  private int[] ordinalById;

  /**
   * @param dictionary the names of the table
   * @param partitionName the name of the partition key
   * @param sortName the name of the sort key, or null
   * @param names the schema's names, by ordinal
   */
  public NameBinding(
      NameDictionary dictionary,
      String partitionName,
      @Nullable String sortName,
      List<String> names) {
    this.dictionary = dictionary;
    this.names = names.toArray(String[]::new);
    this.utf8Lengths = new int[this.names.length];
    this.idByOrdinal = new int[this.names.length];
    this.ordinalByName = new HashMap<>();
    for (int ordinal = 0; ordinal < this.names.length; ordinal++) {
      utf8Lengths[ordinal] = Utf8.requireName(this.names[ordinal]);
      idByOrdinal[ordinal] = UNRESOLVED;
      ordinalByName.put(this.names[ordinal], ordinal);
    }
    this.partitionName = partitionName;
    this.sortName = sortName;
    this.partitionOrdinal = ordinalOf(partitionName);
    this.sortOrdinal = sortName == null ? UNKNOWN : ordinalOf(sortName);
    this.ordinalById = new int[0];
  }

  /** A binding that knows no names by ordinal, for items as attribute maps. */
  public static NameBinding untyped(
      NameDictionary dictionary, String partitionName, @Nullable String sortName) {
    return new NameBinding(dictionary, partitionName, sortName, List.of());
  }

  /** A binding for items of this table as attribute maps. */
  public static NameBinding untyped(NameDictionary dictionary, TableDefinition table) {
    return untyped(
        dictionary,
        table.partitionKey().name(),
        table.sortKey().map(KeyAttribute::name).orElse(null));
  }

  NameDictionary dictionary() {
    return dictionary;
  }

  String name(int ordinal) {
    return names[ordinal];
  }

  int utf8Length(int ordinal) {
    return utf8Lengths[ordinal];
  }

  String partitionName() {
    return partitionName;
  }

  String sortName() {
    return sortName == null ? "" : sortName;
  }

  int partitionOrdinal() {
    return partitionOrdinal;
  }

  int sortOrdinal() {
    return sortOrdinal;
  }

  /** The id of the name with this ordinal, added to the dictionary if need be, or NONE. */
  int idOf(int ordinal) {
    int id = idByOrdinal[ordinal];
    if (id == UNRESOLVED) {
      id = dictionary.intern(names[ordinal]);
      idByOrdinal[ordinal] = id;
    }
    return id;
  }

  /** The ordinal of a name that stands in the item itself. */
  int ordinalOf(String name) {
    Integer ordinal = ordinalByName.get(name);
    return ordinal == null ? UNKNOWN : ordinal;
  }

  /** The ordinal of the name with this id. */
  int ordinalOfId(int id) {
    int[] known = ordinalById;
    return id < known.length ? known[id] : learn(id);
  }

  private int learn(int id) {
    int[] known = ordinalById;
    int[] longer = Arrays.copyOf(known, Math.max(dictionary.size(), known.length));
    for (int i = known.length; i < longer.length; i++) {
      String name = dictionary.nameOf(i);
      longer[i] = name == null ? UNKNOWN : ordinalOf(name);
    }
    ordinalById = longer;
    return id < longer.length ? longer[id] : UNKNOWN;
  }
}
