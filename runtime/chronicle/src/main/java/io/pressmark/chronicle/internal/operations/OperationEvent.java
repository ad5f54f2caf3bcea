package io.pressmark.chronicle.internal.operations;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * What the events of all kinds of operations have. A recording keeps those of a millisecond and
 * more, unless its settings say otherwise.
 *
 * <p>This class must not mention those that extend it: the recorder looks into it while it loads
 * one of them, and would load that a second time.
 */
@Category("Pressmark")
@StackTrace(false)
@Threshold("1 ms")
abstract class OperationEvent extends Event {
  @Label("Table")
  @Nullable String table;

  @Label("Items")
  @Description("Items read or written")
  long items;

  @Label("Failed")
  @Description("Whether the operation threw an exception")
  boolean failed;
}
