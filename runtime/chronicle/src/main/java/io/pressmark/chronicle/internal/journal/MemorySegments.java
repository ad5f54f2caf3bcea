package io.pressmark.chronicle.internal.journal;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Segments of a store that has no files. */
final class MemorySegments implements Segments {
  private long nextNumber = 1;

  @Override
  public List<JournalSegment> open() {
    return List.of();
  }

  @Override
  public JournalSegment create(long first, long capacity) {
    long number = nextNumber++;
    long address = Memory.allocateZeroed(capacity);
    SegmentDescriptor.Head head = new SegmentDescriptor.Head(number, first, number);
    SegmentDescriptor.write(address, head);
    return new JournalSegment(head, address, capacity, new Freed(address));
  }

  @Override
  public @Nullable Preparation prepare() {
    // Memory is there at once.
    return null;
  }

  @Override
  public void retire(JournalSegment segment) {
    segment.release();
  }

  @Override
  public String damage() {
    return "";
  }

  @Override
  public void discardDamaged() {
    // Memory that this process wrote is not damaged.
  }

  private record Freed(long address) implements JournalSegment.Backing {
    @Override
    public void force(long offset, long length) {
      // Memory has no disk to go to.
    }

    @Override
    public void release() {
      Memory.release(address);
    }
  }
}
