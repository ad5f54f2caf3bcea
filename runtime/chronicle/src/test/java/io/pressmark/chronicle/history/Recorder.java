package io.pressmark.chronicle.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes down the calls of several threads on several groups of items. Time is one counter: an
 * operation that returned before another was called has the lower number, whatever the clocks of
 * the processors say.
 *
 * <p>Each thread writes into its own {@link Log}; the histories are read when all have ended.
 */
final class Recorder {
  private final AtomicLong clock = new AtomicLong();
  private final List<Log> logs = new ArrayList<>();

  /** A moment: later ones are larger. */
  long now() {
    return clock.incrementAndGet();
  }

  /** The log of one more thread. */
  synchronized Log log() {
    Log log = new Log(logs.size());
    logs.add(log);
    return log;
  }

  /** All calls, by their group. */
  synchronized Map<Integer, List<Call<List<Step>>>> histories() {
    Map<Integer, List<Call<List<Step>>>> histories = new HashMap<>();
    for (Log log : logs) {
      log.calls.forEach(
          (group, calls) ->
              histories.computeIfAbsent(group, any -> new ArrayList<>()).addAll(calls));
    }
    return histories;
  }

  /** The calls of one thread. */
  static final class Log {
    private final int thread;
    private final Map<Integer, List<Call<List<Step>>>> calls = new HashMap<>();

    private Log(int thread) {
      this.thread = thread;
    }

    void add(int group, long invoked, long returned, List<Step> steps) {
      calls
          .computeIfAbsent(group, any -> new ArrayList<>())
          .add(new Call<>(thread, invoked, returned, steps));
    }
  }
}
