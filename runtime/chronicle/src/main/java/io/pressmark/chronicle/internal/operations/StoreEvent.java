package io.pressmark.chronicle.internal.operations;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a store's own activities have.
 *
 * <p>This class must not mention those that extend it, for the reason {@link OperationEvent} gives.
 */
@Category("Pressmark")
@StackTrace(false)
abstract class StoreEvent extends Event {
  @Label("Subject")
  @Description("The directory, file or table that it is about")
  @Nullable String subject;

  @Label("Size")
  @DataAmount
  long bytes;

  @Label("Failed")
  boolean failed;
}
