package io.pressmark.chronicle.internal.memory;

import java.lang.reflect.Field;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import sun.misc.Unsafe;

/**
 * Reads and writes memory by native address. Nothing here checks an address: a caller that passes a
 * wrong one ends the process, so addresses come from a page store and offsets are checked first.
 *
 * <p>Values are little-endian and may lie at any address; the pages on disk are defined that way.
 * {@link #requireSupportedPlatform()} refuses a machine of the other byte order. Every method may
 * be called by any thread; only the methods that say so order memory accesses.
 */
@SuppressWarnings({"deprecation", "removal"}) // Java 17 has no supported access to mapped pages.
public final class Memory {
  private static final Unsafe UNSAFE = unsafe();
  private static final long BYTES = Unsafe.ARRAY_BYTE_BASE_OFFSET;
  private static final long BUFFER_ADDRESS = bufferAddress();

  private Memory() {}

  /**
   * Refuses a platform whose byte order is not that of the pages.
   *
   * @throws UnsupportedOperationException on a big-endian machine
   */
  public static void requireSupportedPlatform() {
    if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
      throw new UnsupportedOperationException(
          "The embedded store needs a little-endian processor (x86-64 or AArch64); this one is "
              + System.getProperty("os.arch"));
    }
  }

  /** Obtains {@code bytes} bytes of zeroed memory that {@link #release} must give back. */
  public static long allocateZeroed(long bytes) {
    long address = UNSAFE.allocateMemory(bytes);
    UNSAFE.setMemory(address, bytes, (byte) 0);
    return address;
  }

  /** Gives back memory that {@link #allocateZeroed} returned. */
  public static void release(long address) {
    UNSAFE.freeMemory(address);
  }

  public static byte getByte(long address) {
    return UNSAFE.getByte(address);
  }

  public static void putByte(long address, byte value) {
    UNSAFE.putByte(address, value);
  }

  /** Two bytes as an unsigned number. */
  public static int getUnsignedShort(long address) {
    return UNSAFE.getShort(address) & 0xFFFF;
  }

  /** Writes the low two bytes of {@code value}. */
  public static void putShort(long address, int value) {
    UNSAFE.putShort(address, (short) value);
  }

  public static int getInt(long address) {
    return UNSAFE.getInt(address);
  }

  public static void putInt(long address, int value) {
    UNSAFE.putInt(address, value);
  }

  public static long getLong(long address) {
    return UNSAFE.getLong(address);
  }

  public static void putLong(long address, long value) {
    UNSAFE.putLong(address, value);
  }

  /** A volatile read; {@code address} is a multiple of 8. Later reads stay after it. */
  public static long getLongVolatile(long address) {
    return UNSAFE.getLongVolatile(null, address);
  }

  /**
   * One untearable release store; {@code address} is a multiple of 8. Earlier writes stay before.
   */
  public static void putLongRelease(long address, long value) {
    UNSAFE.putOrderedLong(null, address, value);
  }

  /** Orders reads before it ahead of reads and writes after it. */
  public static void loadFence() {
    UNSAFE.loadFence();
  }

  /** Orders reads and writes before it ahead of writes after it. */
  public static void storeFence() {
    UNSAFE.storeFence();
  }

  /** Copies from memory into an array. The caller has checked the array's bounds. */
  public static void copyToArray(long from, byte[] to, int offset, int length) {
    UNSAFE.copyMemory(null, from, to, BYTES + offset, length);
  }

  /** Copies from an array into memory. The caller has checked the array's bounds. */
  public static void copyFromArray(byte[] from, int offset, long to, int length) {
    UNSAFE.copyMemory(from, BYTES + offset, null, to, length);
  }

  /** Copies memory to memory; the two may overlap. */
  public static void copy(long from, long to, long length) {
    UNSAFE.copyMemory(from, to, length);
  }

  /** Sets {@code length} bytes to zero. */
  public static void zero(long address, long length) {
    UNSAFE.setMemory(address, length, (byte) 0);
  }

  /** The native address of a direct buffer's first byte; valid as long as the buffer is in use. */
  public static long addressOf(ByteBuffer direct) {
    if (!direct.isDirect()) {
      throw new IllegalArgumentException("a buffer on the heap has no address");
    }
    return UNSAFE.getLong(direct, BUFFER_ADDRESS);
  }

  /** Unmaps a mapped buffer now. Neither it nor its address may be used afterwards. */
  public static void unmap(MappedByteBuffer buffer) {
    UNSAFE.invokeCleaner(buffer);
  }

  private static long bufferAddress() {
    try {
      return UNSAFE.objectFieldOffset(Buffer.class.getDeclaredField("address"));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static Unsafe unsafe() {
    try {
      Field field = Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return (Unsafe) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
