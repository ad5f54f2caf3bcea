package io.pressmark.core.format;

import io.pressmark.core.value.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The attribute names of one table, each with a small id that stands for it in encoded items.
 *
 * <p>Append-only: an id, once given, means the same name for ever. A new name is handed to the
 * {@link Log} before anybody sees its id, so that no stored item refers to an id that a crash could
 * lose. Names beyond {@link #MAX_NAMES}, or longer than {@link #MAX_NAME_BYTES}, get no id and
 * stand in the items themselves.
 *
 * <p>Thread-safe: look-ups take no lock, additions are serialized.
 */
public final class NameDictionary {
  /** The largest number of names that get an id. */
  public static final int MAX_NAMES = 4096;

  /** The longest name that gets an id, in UTF-8 bytes. */
  public static final int MAX_NAME_BYTES = 255;

  /** The answer for a name that has no id. */
  public static final int NONE = -1;

  /** Keeps additions. */
  @FunctionalInterface
  public interface Log {
    /**
     * Makes an addition as durable as the store's items are.
     *
     * @param id the next id, counting from 0
     * @param name the name
     */
    void append(int id, String name);
  }

  private final Log log;
  private final Map<String, Integer> ids = new ConcurrentHashMap<>();

  // Replaced, never changed, under the monitor; volatile so that a reader that got an id from
  // another
  // thread's item finds its name.
  private volatile String[] names = {};

  /**
   * A dictionary that holds {@code existing} names, by ascending id, and hands new ones to {@code
   * log}.
   */
  public NameDictionary(List<String> existing, Log log) {
    this.log = log;
    this.names = existing.toArray(String[]::new);
    for (int id = 0; id < names.length; id++) {
      ids.put(names[id], id);
    }
  }

  /** A dictionary that lives and dies with this object. */
  public static NameDictionary inMemory() {
    return new NameDictionary(List.of(), (id, name) -> {});
  }

  /** The number of names that have an id; ids run from 0 to one less. */
  public int size() {
    return names.length;
  }

  /** The id of {@code name}, or {@link #NONE}. */
  public int idOf(String name) {
    Integer id = ids.get(name);
    return id == null ? NONE : id;
  }

  /** The id of {@code name}, which is added when it is new; {@link #NONE} when it can have none. */
  public int intern(String name) {
    Integer id = ids.get(name);
    return id == null ? add(name) : id;
  }

  private synchronized int add(String name) {
    Integer known = ids.get(name);
    if (known != null) {
      return known;
    }
    String[] before = names;
    if (before.length == MAX_NAMES || Utf8.requireName(name) > MAX_NAME_BYTES) {
      return NONE;
    }
    int id = before.length;
    log.append(id, name);
    String[] after = Arrays.copyOf(before, id + 1);
    after[id] = name;
    names = after;
    ids.put(name, id);
    return id;
  }

  /** The name with this id, or {@code null} when there is none. */
  @Nullable String nameOf(int id) {
    String[] all = names;
    return id >= 0 && id < all.length ? all[id] : null;
  }

  /** All names, by ascending id. */
  public List<String> names() {
    return List.of(names);
  }

  @Override
  public String toString() {
    return "NameDictionary[" + names.length + " names]";
  }
}
