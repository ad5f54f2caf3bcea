package io.pressmark.testkit.model;

import io.pressmark.testkit.contract.StoreFixture;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some operations of a generator, by their indexes. Immutable. */
final class OperationRun {
  private final int[] indexes;
  private final OperationGenerator generator;

  private OperationRun(int[] indexes, OperationGenerator generator) {
    this.indexes = indexes;
    this.generator = generator;
  }

  static OperationRun ofFirst(int operations, OperationGenerator generator) {
    return new OperationRun(IntStream.range(0, operations).toArray(), generator);
  }

  /**
   * Where a run failed.
   *
   * @param prefix the operations up to the one that failed
   * @param cause what went wrong
   */
  record Failure(OperationRun prefix, Throwable cause) {}

  int length() {
    return indexes.length;
  }

  /** This run without the operations from {@code start} to {@code end}. */
  OperationRun without(int start, int end) {
    int[] rest = new int[indexes.length - (end - start)];
    System.arraycopy(indexes, 0, rest, 0, start);
    System.arraycopy(indexes, end, rest, start, indexes.length - end);
    return new OperationRun(rest, generator);
  }

  /** Runs all operations on a new store; null when store and model agreed to the end. */
  @Nullable Failure execute(StoreFixture fixture) {
    int done = 0;
    try (ComparedStore store = new ComparedStore(fixture)) {
      for (int index : indexes) {
        done++;
        generator.at(index).apply(store);
      }
      // Reopening compares all counts, a last time.
      store.reopen();
      return null;
    } catch (RuntimeException | Error e) {
      return new Failure(new OperationRun(Arrays.copyOf(indexes, done), generator), e);
    }
  }

  /** One line for each operation. */
  String describe() {
    StringBuilder text = new StringBuilder();
    for (int index : indexes) {
      text.append("  #").append(index).append(' ').append(generator.at(index)).append('\n');
    }
    return text.toString();
  }
}
