package io.pressmark.chronicle.internal.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which page holds which keys: the leaves of one tree in order of their low fences, on the heap.
 *
 * <p>Entries lie in blocks. Which leaves a block has never changes: a structure change makes a new
 * block and stores it over the old one, or makes a new list of blocks when their number changes.
 * Only a leaf's page may be exchanged in place for one with the same low fence. So readers search
 * without a lock and see some state of the recent past; the fences in the page tell them when that
 * is too old. A reader must be inside an epoch, for a tie of the first eight key bytes is decided
 * by the low fence in the page itself. Changes are made by one thread at a time.
 *
 * <p>An address whose lowest bit is set is that of a page not yet verified since the store was
 * opened.
 */
final class LeafDirectory {
  static final int UNVERIFIED = 1;
  static final long ADDRESS_MASK = -8L;

  private static final int MAX_BLOCK = 128;
  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle BLOCKS = MethodHandles.arrayElementVarHandle(Block[].class);

  /** Some consecutive leaves. Heap per leaf: 28 bytes. */
  static final class Block {
    final long[] first8;
    final long[] addresses;
    final int[] pageIds;

    /**
     * What the writer knows of the room in each page, see {@link Room}; read by the writer only.
     */
    final long[] rooms;

    Block(int size) {
      first8 = new long[size];
      addresses = new long[size];
      pageIds = new int[size];
      rooms = new long[size];
    }

    int size() {
      return first8.length;
    }

    long address(int index) {
      return (long) LONGS.getAcquire(addresses, index);
    }

    void copyTo(Block to, int from, int at, int count) {
      System.arraycopy(first8, from, to.first8, at, count);
      System.arraycopy(addresses, from, to.addresses, at, count);
      System.arraycopy(pageIds, from, to.pageIds, at, count);
      System.arraycopy(rooms, from, to.rooms, at, count);
    }

    Block slice(int from, int to) {
      Block part = new Block(to - from);
      copyTo(part, from, 0, to - from);
      return part;
    }

    void set(int index, long low8, long address, int pageId, long room) {
      first8[index] = low8;
      addresses[index] = address;
      pageIds[index] = pageId;
      rooms[index] = room;
    }
  }

  /** A place in the directory, for the writer; good until the next change. */
  static final class Position {
    int block;
    int index;

    void set(Position from) {
      block = from.block;
      index = from.index;
    }
  }

  private static final class Root {
    /** Of a directory whose leaves have gone to others. */
    static final Root MOVED = new Root(new Block[0]);

    final Block[] blocks;
    final long[] first8;

    Root(Block[] blocks) {
      this.blocks = blocks;
      this.first8 = new long[blocks.length];
      for (int i = 0; i < blocks.length; i++) {
        first8[i] = blocks[i].first8[0];
      }
    }

    Block block(int index) {
      return (Block) BLOCKS.getAcquire(blocks, index);
    }
  }

  /** Volatile: readers take the list of blocks without a lock. */
  private volatile Root root = new Root(new Block[0]);

  /** Tagged address of the last leaf whose low fence is not above the key; 0 if there is none. */
  long floor(byte[] key, int offset, int length) {
    return search(key, offset, length, 0, null);
  }

  /** Tagged address of the last leaf whose low fence is below the key; 0 if there is none. */
  long lower(byte[] key, int offset, int length) {
    return search(key, offset, length, -1, null);
  }

  /** Tagged address of the last leaf, 0 if there is none. */
  long last() {
    Root current = root;
    int blocks = current.blocks.length;
    if (blocks == 0) {
      return 0;
    }
    Block block = current.block(blocks - 1);
    return block.address(block.size() - 1);
  }

  boolean isEmpty() {
    return root.blocks.length == 0;
  }

  /**
   * Whether the leaves have gone to other directories, see {@link #move}. A search that found
   * nothing asks it afterwards: it may have been in vain for that reason.
   */
  boolean isMoved() {
    return root == Root.MOVED;
  }

  /** Like {@link #floor}, and says where that is. */
  long seek(byte[] key, int offset, int length, Position position) {
    return search(key, offset, length, 0, position);
  }

  private long search(byte[] key, int offset, int length, int limit, @Nullable Position at) {
    long key8 = Keys.first8(key, offset, length);
    Root current = root;
    int low = 0;
    int high = current.blocks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(current.first8[middle], key8);
      if (order == 0) {
        order = compareLow(current.block(middle), 0, key, offset, length);
      }
      if (order <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return 0;
    }
    int blockIndex = low - 1;
    Block block = current.block(blockIndex);
    low = 1;
    high = block.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(block.first8[middle], key8);
      if (order == 0) {
        order = compareLow(block, middle, key, offset, length);
      }
      if (order <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (at != null) {
      at.block = blockIndex;
      at.index = low - 1;
    }
    return block.address(low - 1);
  }

  private static int compareLow(Block block, int index, byte[] key, int offset, int length) {
    long page = block.address(index) & ADDRESS_MASK;
    return Keys.compare(page + PageLayout.LOW, PageLayout.lowLength(page), key, offset, length);
  }

  // The rest is for the writer.

  /** Moves to the following leaf; false at the end. */
  boolean next(Position position) {
    Root current = root;
    if (position.index + 1 < current.blocks[position.block].size()) {
      position.index++;
      return true;
    }
    if (position.block + 1 < current.blocks.length) {
      position.block++;
      position.index = 0;
      return true;
    }
    return false;
  }

  /** Moves to the preceding leaf; false at the beginning. */
  boolean previous(Position position) {
    if (position.index > 0) {
      position.index--;
      return true;
    }
    if (position.block > 0) {
      position.block--;
      position.index = root.blocks[position.block].size() - 1;
      return true;
    }
    return false;
  }

  /** The first leaf's position; false if there is none. */
  boolean first(Position position) {
    position.block = 0;
    position.index = 0;
    return !isEmpty();
  }

  long address(Position position) {
    return root.blocks[position.block].addresses[position.index];
  }

  int pageId(Position position) {
    return root.blocks[position.block].pageIds[position.index];
  }

  long room(Position position) {
    return root.blocks[position.block].rooms[position.index];
  }

  void setRoom(Position position, long room) {
    root.blocks[position.block].rooms[position.index] = room;
  }

  /** Puts another page with the same low fence in the place of a leaf's page. */
  void exchange(Position position, long address, int pageId, long room) {
    Block block = root.blocks[position.block];
    block.pageIds[position.index] = pageId;
    block.rooms[position.index] = room;
    LONGS.setRelease(block.addresses, position.index, address);
  }

  /**
   * Puts {@code added} in the place of {@code removed} leaves from a position on. The first of both
   * have the same low fence, so a block's first key stays what it is.
   */
  void replace(Position first, int removed, Block added) {
    Root current = root;
    int lastBlock = first.block;
    int available = current.blocks[lastBlock].size() - first.index;
    while (available < removed) {
      available += current.blocks[++lastBlock].size();
    }
    Block head = current.blocks[first.block];
    Block tail = current.blocks[lastBlock];
    int tailCount = available - removed;
    Block merged = new Block(first.index + added.size() + tailCount);
    head.copyTo(merged, 0, 0, first.index);
    added.copyTo(merged, 0, first.index, added.size());
    tail.copyTo(merged, tail.size() - tailCount, first.index + added.size(), tailCount);
    if (lastBlock == first.block && merged.size() <= MAX_BLOCK) {
      BLOCKS.setRelease(current.blocks, first.block, merged);
      return;
    }
    spread(current, first.block, lastBlock, merged);
  }

  /** Makes a new list in which the leaves of {@code merged} stand for some old blocks. */
  private void spread(Root current, int firstBlock, int lastBlock, Block merged) {
    int pieces = (merged.size() + MAX_BLOCK - 1) / MAX_BLOCK;
    int after = current.blocks.length - lastBlock - 1;
    Block[] blocks = Arrays.copyOf(current.blocks, firstBlock + pieces + after);
    System.arraycopy(current.blocks, lastBlock + 1, blocks, firstBlock + pieces, after);
    int from = 0;
    for (int i = 0; i < pieces; i++) {
      int to = (int) ((long) merged.size() * (i + 1) / pieces);
      Block piece = new Block(to - from);
      merged.copyTo(piece, from, 0, to - from);
      blocks[firstBlock + i] = piece;
      from = to;
    }
    root = new Root(blocks);
  }

  /** Makes this the directory of the given leaves, which are in order. */
  void reset(Block leaves) {
    if (leaves.size() == 0) {
      root = new Root(new Block[0]);
    } else {
      spread(new Root(new Block[] {leaves}), 0, 0, leaves);
    }
  }

  /** All leaves in order. Pages that are exchanged later are not exchanged in the copy. */
  Block copy() {
    Root current = root;
    Block all = new Block(size());
    int at = 0;
    for (Block block : current.blocks) {
      block.copyTo(all, 0, at, block.size());
      at += block.size();
    }
    return all;
  }

  /** How many leaves come before a position. */
  int indexOf(Position position) {
    int index = position.index;
    for (int i = 0; i < position.block; i++) {
      index += root.blocks[i].size();
    }
    return index;
  }

  /**
   * Forgets all leaves for good, since other directories have them now. A reader that was inside
   * before may still read them; their pages wait until it has left. One that comes later finds
   * nothing and is told why by {@link #isMoved}.
   */
  void move() {
    root = Root.MOVED;
  }

  /** How many leaves there are. */
  int size() {
    int size = 0;
    for (Block block : root.blocks) {
      size += block.size();
    }
    return size;
  }

  /** Address without its tag. */
  static long page(long tagged) {
    return tagged & ADDRESS_MASK;
  }

  static boolean isUnverified(long tagged) {
    return (tagged & UNVERIFIED) != 0;
  }
}
