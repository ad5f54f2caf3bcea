package io.pressmark.examples.benchmarks.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Measures how long a test waits for a store in memory: for the first one of a process, in new
 * processes with no flags, and for the next ones of a process. Prints medians and maxima.
 *
 * <pre>
 *   mvn -q -pl examples/benchmarks -am compile exec:exec \
 *     -Dbenchmark=io.pressmark.examples.benchmarks.start.StartBenchmark -Dbenchmarks="20 500"
 * </pre>
 */
public final class StartBenchmark {
  private StartBenchmark() {}

  /** Arguments: the number of new processes, and of the stores that one process opens in turn. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String[] words = String.join(" ", arguments).trim().split("\\s+");
    run(Integer.parseInt(words[0]), Integer.parseInt(words[1]), System.out::println);
  }

  static void run(int processes, int stores, Consumer<String> output)
      throws IOException, InterruptedException {
    List<StartedStore> first = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      first.add(inNewProcess());
    }
    report("first store of a process", first, output);
    List<StartedStore> next = new ArrayList<>();
    StartedStore.start();
    for (int i = 0; i < stores; i++) {
      next.add(StartedStore.start());
    }
    report("2nd to 11th store", next.subList(0, Math.min(10, stores)), output);
    report("all later stores", next, output);
  }

  private static StartedStore inNewProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                StartedStore.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("A process ended with " + process.exitValue());
    }
    String[] times = line.split(" ");
    return new StartedStore(
        Long.parseLong(times[0]),
        Long.parseLong(times[1]),
        Long.parseLong(times[2]),
        Long.parseLong(times[3]),
        Long.parseLong(times[4]));
  }

  private static void report(String what, List<StartedStore> times, Consumer<String> output) {
    output.accept(
        String.format(
            Locale.ROOT,
            "%s (%d): ready %s, computing %s; repository and first item %s, computing %s; closed %s",
            what,
            times.size(),
            figures(times, StartedStore::ready),
            figures(times, StartedStore::readyComputed),
            figures(times, StartedStore::used),
            figures(times, StartedStore::usedComputed),
            figures(times, StartedStore::closed)));
  }

  private static String figures(List<StartedStore> times, ToLongFunction<StartedStore> part) {
    long[] sorted = times.stream().mapToLong(part).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%.2f ms (at most %.2f)",
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
