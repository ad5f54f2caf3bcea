package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies a partition that is in use: every leaf of both trees, every large value, what the
 * partition counts, and that every chunk belongs to a value. The writer lock is taken for one leaf,
 * or the values of one hash, at a time. Used once, by one thread.
 */
final class PartitionVerifier {
  private final Partition partition;
  private final Runnable pageDone;
  private final Verification found = new Verification();
  private final KeyBuffer key = new KeyBuffer();
  private final byte[] reference = new byte[LargeReference.LENGTH];
  private final ArraySink value = new ArraySink();

  /** Keys of the large values of the leaf verified last. */
  private final List<byte[]> larges = new ArrayList<>();

  private long entries;
  private long bytes;
  private long pages;

  PartitionVerifier(Partition partition, Runnable pageDone) {
    this.partition = partition;
    this.pageDone = pageDone;
  }

  Verification run() {
    long version = partition.version();
    verifyEntries();
    verifyChunks();
    verifyCounts(version);
    if (found.damages().isEmpty()) {
      // Otherwise chunks without an owner may just be those of items that are lost.
      new ChunkOwners(partition, found).verify();
    }
    return found;
  }

  private void verifyEntries() {
    TreeWalk walk = new TreeWalk(partition.main);
    while (verifyNext(walk, true)) {
      for (byte[] owner : larges) {
        verifyLarge(owner);
      }
    }
  }

  private void verifyChunks() {
    TreeWalk walk = new TreeWalk(partition.overflow);
    boolean more = true;
    while (more) {
      more = verifyNext(walk, false);
    }
  }

  private boolean verifyNext(TreeWalk walk, boolean isMain) {
    larges.clear();
    partition.lock.lock();
    try {
      if (!walk.verifyNext(found.damages())) {
        return false;
      }
      if (isMain && walk.soundPage() != 0) {
        count(walk.soundPage());
      }
    } finally {
      partition.lock.unlock();
    }
    pages++;
    found.addPage();
    pageDone.run();
    return true;
  }

  private void count(long page) {
    long header = Memory.getLongVolatile(page);
    int count = HeaderWord.count(header);
    entries += count;
    bytes += TreeWalk.entryBytes(page, reference);
    found.addEntries(count);
    int slots = PageLayout.slots(page, HeaderWord.copy(header));
    for (int i = 0; i < count; i++) {
      int cell = PageLayout.slot(page, slots, i);
      if ((CellLayout.flags(page + cell) & CellLayout.LARGE) != 0) {
        key.setCell(page, cell, partition.main.pageSize);
        larges.add(key.copy());
      }
    }
  }

  private void verifyLarge(byte[] owner) {
    try {
      // One that was removed meanwhile is none to verify.
      if (partition.get(owner, 0, owner.length, value)) {
        found.addLargeValue();
      }
    } catch (PageDamagedException e) {
      found.addDamage(e.damage());
    }
  }

  /** What is counted must agree with what was met, if nobody wrote in between. */
  private void verifyCounts(long version) {
    boolean isComparable =
        found.damages().isEmpty() && (version & 1) == 0 && partition.version() == version;
    if (!isComparable) {
      return;
    }
    if (partition.items() != entries || partition.bytes() != bytes || partition.pages() != pages) {
      found.addDamage(
          new PageDamage(
              0,
              "a partition of space "
                  + partition.main.spaceId
                  + " counts "
                  + partition.items()
                  + " entries of "
                  + partition.bytes()
                  + " bytes in "
                  + partition.pages()
                  + " pages, but has "
                  + entries
                  + " of "
                  + bytes
                  + " in "
                  + pages));
    }
  }
}
