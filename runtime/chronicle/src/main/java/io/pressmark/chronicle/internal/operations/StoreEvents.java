package io.pressmark.chronicle.internal.operations;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/**
 * What a store does by itself, in Java Flight Recorder. These classes are loaded only where the
 * runtime image has the recorder.
 */
final class StoreEvents {
  private StoreEvents() {}

  /** A new event of a kind. */
  static StoreEvent of(StoreActivity.Kind kind) {
    return switch (kind) {
      case RECOVERY -> new Recovery();
      case GROWTH -> new ExtentGrowth();
      case SPLIT -> new PartitionSplit();
      case INDEX -> new IndexFilled();
      case SNAPSHOT -> new Snapshot();
      case FORCE -> new JournalForce();
    };
  }

  @Name("io.pressmark.Recovery")
  @Label("Recovery")
  @Description("A store was opened and its partitions were made of its pages")
  static final class Recovery extends StoreEvent {}

  @Name("io.pressmark.ExtentGrowth")
  @Label("Extent Growth")
  @Description("A file of further pages was made")
  static final class ExtentGrowth extends StoreEvent {}

  @Name("io.pressmark.PartitionSplit")
  @Label("Partition Split")
  @Description("A partition divided its range in two; writes to it waited meanwhile")
  static final class PartitionSplit extends StoreEvent {}

  @Name("io.pressmark.IndexFilled")
  @Label("Index Filled")
  @Description("Every item of a table got its entry in an index that was added")
  static final class IndexFilled extends StoreEvent {}

  @Name("io.pressmark.Snapshot")
  @Label("Snapshot")
  @Description("A backup, or the snapshot that a synced store recovers from, was written")
  static final class Snapshot extends StoreEvent {}

  @Name("io.pressmark.JournalForce")
  @Label("Journal Force")
  @Description("Records of a group of writes were forced to the disk")
  static final class JournalForce extends StoreEvent {}
}
