package io.pressmark.core.format;

import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.value.AttributeType;

/**
 * The byte layout of an encoded item, version 1.
 *
 * <pre>
 *   item       := version (1 byte) | item size (3 bytes, big-endian) | attribute*
 *   attribute  := name | value
 *   name       := varint: id * 2                      the name with this id in the table's dictionary
 *               | varint: length * 2 + 1 | UTF-8      the name itself
 *   value      := tag (1 byte) | [varint: length, if the tag's low half is 15] | payload
 *
 *   tag, high half   low half                  payload
 *   0  NULL          0                         none
 *   1  BOOL          0 false, 1 true           none
 *   2  integer N     0 to 8, the length        two's complement, little-endian, shortest; none for 0
 *   3  decimal N     length                    zigzag varint: scale | unscaled value, two's complement, big-endian
 *   4  S             length                    UTF-8
 *   5  B             length                    the bytes
 *   6  L             15                        varint: count | value*
 *   7  M             15                        varint: count | attribute*
 *   8  SS            15                        varint: count | value* (tag 4)
 *   9  NS            15                        varint: count | value* (tags 2 and 3)
 *   10 BS            15                        varint: count | value* (tag 5)
 * </pre>
 *
 * <p>The item size is DynamoDB's, key attributes included. Key attributes themselves are not in an
 * encoded item: they are read back from its key. Attributes come in any order, each at most once. A
 * varint holds 7 bits a byte, low bits first, and has at most 5 bytes. A number is an integer if it
 * is integral and fits 64 bits, and a decimal otherwise, so that equal numbers have equal bytes; a
 * decimal has no trailing zeros. Every value tells its length, so that a reader passes over what it
 * does not know.
 */
public final class ItemFormat {
  /** The version that this code writes. */
  public static final int VERSION = 1;

  /** The length of version and item size. */
  public static final int HEADER = 4;

  /** DynamoDB's limit for one item, in bytes of its item size. */
  public static final int MAX_ITEM_SIZE = 409_600;

  /** What the service says of an item that is larger. */
  public static final String TOO_LARGE = "Item size has exceeded the maximum allowed size";

  /** DynamoDB's limit for the nesting of values: 31 containers around a scalar. */
  public static final int MAX_DEPTH = 32;

  static final int TAG_NULL = 0;
  static final int TAG_BOOL = 1;
  static final int TAG_INTEGER = 2;
  static final int TAG_DECIMAL = 3;
  static final int TAG_STRING = 4;
  static final int TAG_BINARY = 5;
  static final int TAG_LIST = 6;
  static final int TAG_MAP = 7;
  static final int TAG_STRING_SET = 8;
  static final int TAG_NUMBER_SET = 9;
  static final int TAG_BINARY_SET = 10;

  /** The low half of a tag that says that the length follows. */
  static final int LONG = 15;

  private static final AttributeType[] TYPES = {
    AttributeType.NULL,
    AttributeType.BOOL,
    AttributeType.N,
    AttributeType.N,
    AttributeType.S,
    AttributeType.B,
    AttributeType.L,
    AttributeType.M,
    AttributeType.SS,
    AttributeType.NS,
    AttributeType.BS
  };

  private ItemFormat() {}

  /** The DynamoDB type of a tag's high half. */
  static AttributeType typeOf(int tag) {
    if (tag >= TYPES.length) {
      throw new MalformedItemException("An encoded item has an unknown value tag " + tag);
    }
    return TYPES[tag];
  }

  /**
   * DynamoDB's size of the item that starts at {@code offset}, as its header says.
   *
   * @throws MalformedItemException when there is no header of this version
   */
  public static int itemSize(byte[] bytes, int offset, int length) {
    if (length < HEADER) {
      throw new MalformedItemException(
          "An encoded item has " + length + " bytes, less than its header");
    }
    if (bytes[offset] != VERSION) {
      throw new MalformedItemException(
          "An encoded item has format version " + bytes[offset] + "; this is version " + VERSION);
    }
    return (bytes[offset + 1] & 0xFF) << 16
        | (bytes[offset + 2] & 0xFF) << 8
        | bytes[offset + 3] & 0xFF;
  }

  /** Writes version and item size. */
  static void putHeader(byte[] bytes, int itemSize) {
    bytes[0] = VERSION;
    bytes[1] = (byte) (itemSize >>> 16);
    bytes[2] = (byte) (itemSize >>> 8);
    bytes[3] = (byte) itemSize;
  }

  /** The number of bytes of a varint. */
  static int varintLength(int value) {
    return value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5;
  }

  /** Writes a tag, and the length behind it if it does not fit; returns the offset behind both. */
  static int putHead(byte[] bytes, int offset, int tag, int length) {
    if (length < LONG) {
      bytes[offset] = (byte) (tag << 4 | length);
      return offset + 1;
    }
    bytes[offset] = (byte) (tag << 4 | LONG);
    return putVarint(bytes, offset + 1, length);
  }

  /** Writes a varint of a non-negative value and returns the offset behind it. */
  static int putVarint(byte[] bytes, int offset, int value) {
    int rest = value;
    int at = offset;
    while (rest >= 0x80) {
      bytes[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
    return at;
  }
}
