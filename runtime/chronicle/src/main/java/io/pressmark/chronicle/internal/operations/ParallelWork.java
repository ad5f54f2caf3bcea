package io.pressmark.chronicle.internal.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does several things at once, with a limited number of threads that end with the work. */
public final class ParallelWork {
  private ParallelWork() {}

  /**
   * Does all of the work; returns when all of it has ended, however it did. An interruption of the
   * calling thread is kept for later.
   *
   * @param threads at most so many; 1 for the calling thread alone
   * @return the results, in the order of the work
   * @throws RuntimeException what the first work that failed threw
   */
  public static <T> List<T> run(List<Supplier<T>> work, int threads) {
    int used = Math.min(threads, work.size());
    if (used <= 1) {
      return work.stream().map(Supplier::get).toList();
    }
    List<Future<T>> futures = new ArrayList<>();
    ExecutorService executor =
        Executors.newFixedThreadPool(
            used,
            task -> {
              Thread thread = new Thread(task, "pressmark-recovery");
              thread.setDaemon(true);
              return thread;
            });
    try {
      work.forEach(each -> futures.add(executor.submit(each::get)));
      return results(futures);
    } finally {
      executor.shutdown();
    }
  }

  private static <T> List<T> results(List<Future<T>> futures) {
    List<T> results = new ArrayList<>();
    Throwable failure = null;
    boolean interrupted = false;
    int next = 0;
    while (next < futures.size()) {
      try {
        results.add(futures.get(next).get());
        next++;
      } catch (ExecutionException e) {
        failure = failure == null ? e.getCause() : failure;
        next++;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return results;
  }
}
