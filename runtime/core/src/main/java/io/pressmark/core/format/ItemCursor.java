package io.pressmark.core.format;

import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Moves over the attributes and elements of one item; {@link ItemReader} adds the reading of
 * values.
 */
abstract class ItemCursor {
  private static final int BEFORE_PARTITION = 0;
  private static final int BEFORE_SORT = 1;
  private static final int BEFORE_ITEM = 2;
  private static final int IN_ITEM = 3;
  private static final int NO_ID = -1;

  /** The current value; its bytes are in {@link #source}. */
  final EncodedValue value = new EncodedValue();

  /** Where the current value's bytes are: the key's array, or the item's. */
  byte[] source = {};

  private final int[] ends = new int[ItemFormat.MAX_DEPTH + 1];
  private final boolean[] named = new boolean[ItemFormat.MAX_DEPTH + 1];
  private int depth;
  private int phase;
  private int pos;
  private int attributeStart;

  private int ordinal;
  private int nameId;
  private int nameStart;
  private int nameLength;

  private @Nullable NameBinding binding;
  private ScalarType partitionType = ScalarType.S;
  private ScalarType sortType = ScalarType.S;
  private boolean hasSort;
  private byte[] keyBytes = {};
  private int partitionStart;
  private int partitionLength;
  private int sortStart;
  private int sortLength;
  private byte[] itemBytes = {};
  private int itemStart;
  private int itemEnd;
  private int itemSize;

  ItemCursor() {}

  final void bindTo(NameBinding names, ScalarType partition, @Nullable ScalarType sort) {
    binding = names;
    partitionType = partition;
    hasSort = sort != null;
    sortType = sort == null ? ScalarType.S : sort;
  }

  final void loadFrom(
      byte[] keySource,
      int newPartitionStart,
      int newPartitionLength,
      int newSortStart,
      int newSortLength,
      byte[] item,
      int offset,
      int length) {
    keyBytes = keySource;
    partitionStart = newPartitionStart;
    partitionLength = newPartitionLength;
    sortStart = newSortStart;
    sortLength = newSortLength;
    itemBytes = item;
    itemSize = ItemFormat.itemSize(item, offset, length);
    itemStart = offset + ItemFormat.HEADER;
    itemEnd = offset + length;
    restart();
  }

  /** Goes back to before the first attribute. */
  public final void restart() {
    depth = 0;
    ends[0] = itemEnd;
    named[0] = true;
    phase = BEFORE_PARTITION;
    pos = itemStart;
  }

  /** Goes to before the first attribute that is not a key attribute. */
  public final void restartAfterKey() {
    restart();
    phase = IN_ITEM;
    source = itemBytes;
  }

  /** DynamoDB's size of the item, key attributes included. */
  public final int itemSize() {
    return itemSize;
  }

  /** Moves to the next attribute or element; false at the end of the item or container. */
  public final boolean next() {
    if (phase != IN_ITEM) {
      return nextKey();
    }
    if (pos >= ends[depth]) {
      if (depth > 0) {
        depth--;
      }
      return false;
    }
    attributeStart = pos;
    if (named[depth]) {
      parseName();
    }
    pos = value.parse(source, pos, ends[depth]);
    return true;
  }

  private boolean nextKey() {
    nameId = NO_ID;
    switch (phase) {
      case BEFORE_PARTITION -> {
        phase = hasSort ? BEFORE_SORT : BEFORE_ITEM;
        ordinal = names().partitionOrdinal();
        loadKey(partitionType, partitionStart, partitionLength);
        return true;
      }
      case BEFORE_SORT -> {
        phase = BEFORE_ITEM;
        ordinal = names().sortOrdinal();
        loadKey(sortType, sortStart, sortLength);
        return true;
      }
      default -> {
        phase = IN_ITEM;
        source = itemBytes;
        return next();
      }
    }
  }

  private void loadKey(ScalarType type, int start, int length) {
    if (type == ScalarType.N) {
      source = KeyNumber.toItemValue(keyBytes, start, length);
      value.parse(source, 0, source.length);
      return;
    }
    source = keyBytes;
    value.tag = type == ScalarType.S ? ItemFormat.TAG_STRING : ItemFormat.TAG_BINARY;
    value.start = start;
    value.end = start + length;
  }

  private void parseName() {
    int ref = source[pos];
    if (ref >= 0 && (ref & 1) == 0) {
      pos++;
      nameId = ref >> 1;
      ordinal = names().ordinalOfId(nameId);
      return;
    }
    value.start = pos;
    ref = value.varint(source, ends[depth]);
    pos = value.start;
    if ((ref & 1) == 0) {
      nameId = ref >>> 1;
      ordinal = names().ordinalOfId(nameId);
      return;
    }
    nameId = NO_ID;
    nameStart = pos;
    nameLength = ref >>> 1;
    if (nameLength == 0 || nameLength > ends[depth] - pos) {
      throw new MalformedItemException("An encoded item has an empty name, or ends inside one");
    }
    pos += nameLength;
    ordinal = names().ordinalOf(inlineName());
  }

  private String inlineName() {
    return new String(source, nameStart, nameLength, StandardCharsets.UTF_8);
  }

  final NameBinding names() {
    if (binding == null) {
      throw new IllegalStateException("The reader was not bound");
    }
    return binding;
  }

  /** Whether the current attribute is one of the key. */
  public final boolean isKey() {
    return phase != IN_ITEM;
  }

  /** The schema's ordinal of the current attribute, or -1 when the schema does not know it. */
  public final int ordinal() {
    return ordinal;
  }

  /**
   * The name of the current attribute, or in an element of a list or set that of the attribute
   * around.
   */
  public final String name() {
    if (phase == BEFORE_SORT || phase == BEFORE_ITEM && !hasSort) {
      return names().partitionName();
    }
    if (phase == BEFORE_ITEM) {
      return names().sortName();
    }
    if (nameId == NO_ID) {
      return inlineName();
    }
    return nameOf(nameId, names().dictionary());
  }

  static String nameOf(int id, NameDictionary dictionary) {
    String name = dictionary.nameOf(id);
    if (name == null) {
      throw new MalformedItemException(
          "An encoded item refers to the name with id " + id + ", which the table does not have");
    }
    return name;
  }

  /** The key of the current entry of a map whose keys are data. */
  public final String key() {
    return name();
  }

  /** The type of the current value. */
  public final AttributeType type() {
    return ItemFormat.typeOf(value.tag);
  }

  /** DynamoDB's size of the current value, without its name. */
  public final int valueSize() {
    return EncodedSizes.of(source, value, names().dictionary());
  }

  /**
   * What DynamoDB's function {@code size} says of the current value: the UTF-16 code units of a
   * string, the bytes of a binary, the elements of a set, list or map; -1 for other types.
   */
  public final int length() {
    return EncodedSizes.length(source, value);
  }

  public final boolean isNull() {
    return value.tag == ItemFormat.TAG_NULL;
  }

  /** Moves to the top-level attribute of this name, from the start; false when there is none. */
  public final boolean seek(String attribute) {
    restart();
    while (next()) {
      if (name().equals(attribute)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The string attribute with this ordinal, of the item that was just loaded or the map that was
   * just entered; null when there is none, or it is no string. The position does not move.
   */
  public final @Nullable String peekString(int wanted) {
    int at = depth == 0 ? itemStart : pos;
    int end = ends[depth];
    int oldPhase = phase;
    int oldPos = pos;
    byte[] oldSource = source;
    phase = IN_ITEM;
    source = itemBytes;
    String found = null;
    for (pos = at; pos < end && found == null; ) {
      parseName();
      pos = value.parse(source, pos, end);
      if (ordinal == wanted) {
        if (value.tag != ItemFormat.TAG_STRING) {
          break;
        }
        found = new String(source, value.start, value.end - value.start, StandardCharsets.UTF_8);
      }
    }
    phase = oldPhase;
    pos = oldPos;
    source = oldSource;
    return found;
  }

  /** Whether the current value is a container of this tag, which is then entered. */
  final boolean enter(int tag) {
    if (value.tag != tag) {
      return false;
    }
    value.varint(source, value.end); // the count; the end is what limits the elements
    if (depth == ItemFormat.MAX_DEPTH) {
      throw new MalformedItemException(
          "An encoded item is nested deeper than " + ItemFormat.MAX_DEPTH + " levels");
    }
    depth++;
    ends[depth] = value.end;
    named[depth] = tag == ItemFormat.TAG_MAP;
    pos = value.start;
    return true;
  }

  /** Copies the current top-level attribute, name and value, as it is, without its size. */
  public final void copyAttributeTo(ItemWriter writer) {
    writer.copy(source, attributeStart, pos - attributeStart);
  }

  /** Copies the current entry of a map or element of a list, as it is, and counts its size. */
  public final void copyElementTo(ItemWriter writer) {
    int size = valueSize();
    if (named[depth]) {
      size += nameId == NO_ID ? nameLength : Utf8.length(name());
    }
    writer.copyElement(source, attributeStart, pos - attributeStart, size, named[depth]);
  }

  /** A copy of the current value's payload. */
  final byte[] payload() {
    return Arrays.copyOfRange(source, value.start, value.end);
  }
}
