package io.pressmark.examples.benchmarks.load;

import io.pressmark.examples.benchmarks.load.Connection.Answer;
import io.pressmark.examples.benchmarks.load.Requests.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Mixed requests of many connections that are kept alive, on one server after the other:
 *
 * <pre>
 *   LoadBenchmark SECONDS CONNECTIONS NAME=URL[@PID] ...
 * </pre>
 *
 * <p>It prints for each server how many requests it answered, how many of them with an error, and
 * how long they took; where its process is named and the system has {@code /proc}, the memory that
 * the process had resident in the middle and at the end. {@code examples/clients/load} starts the
 * servers and runs this.
 */
public final class LoadBenchmark {
  private static final long SECOND = 1_000_000_000L;

  private LoadBenchmark() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    // From Maven all arguments come as one text.
    String[] given = String.join(" ", arguments).trim().split("\\s+");
    if (given.length < 3) {
      System.err.println("LoadBenchmark SECONDS CONNECTIONS NAME=URL[@PID] ...");
      System.exit(2);
    }
    int seconds = Integer.parseInt(given[0]);
    int connections = Integer.parseInt(given[1]);
    for (String server : Arrays.asList(given).subList(2, given.length)) {
      String[] parts = server.split("[=@]");
      String process = parts.length > 2 ? parts[2] : "";
      run(parts[0], URI.create(parts[1]), process, seconds, connections);
    }
  }

  /** What one connection met. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, and compared with nothing
  private record Met(int[] micros, int requests, int errors, String firstError) {}

  private static void run(String name, URI server, String process, int seconds, int connections)
      throws IOException, InterruptedException, ExecutionException {
    try (Connection connection = new Connection(server)) {
      Answer created = connection.call("CreateTable", Requests.json(Requests.CREATE));
      if (created.status() != 200) {
        throw new IOException(name + " made no table: " + created.body());
      }
      Answer described;
      do {
        described =
            connection.call(
                "DescribeTable", Requests.json("{'TableName':'" + Requests.TABLE + "'}"));
      } while (!described.body().contains("ACTIVE"));
    }
    ExecutorService threads = Executors.newFixedThreadPool(connections + 1);
    try {
      long start = System.nanoTime();
      long end = start + seconds * SECOND;
      List<Future<Met>> clients = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        long seed = i;
        clients.add(threads.submit(() -> load(server, new Requests(seed), end)));
      }
      // Waits for nothing: it picks the moment at which memory is looked at, half-way.
      Thread.sleep(seconds * 500L);
      long middle = residentKilobytes(process);
      List<Met> met = new ArrayList<>();
      for (Future<Met> client : clients) {
        met.add(client.get());
      }
      report(name, met, (System.nanoTime() - start) / (double) SECOND);
      if (middle > 0) {
        System.out.printf(
            Locale.ROOT,
            "  resident memory: %d MB in the middle, %d MB at the end%n",
            middle / 1024,
            residentKilobytes(process) / 1024);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Met load(URI server, Requests requests, long end) throws IOException {
    int[] micros = new int[1 << 16];
    int count = 0;
    int errors = 0;
    String firstError = "";
    try (Connection connection = new Connection(server)) {
      while (System.nanoTime() - end < 0) {
        Request request = requests.next();
        long before = System.nanoTime();
        Answer answer = connection.call(request.operation(), request.body());
        if (count == micros.length) {
          micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = (int) ((System.nanoTime() - before) / 1_000);
        if (answer.status() != 200) {
          errors++;
          firstError = firstError.isEmpty() ? answer.status() + " " + answer.body() : firstError;
        }
      }
    }
    return new Met(Arrays.copyOf(micros, count), count, errors, firstError);
  }

  private static void report(String name, List<Met> met, double seconds) {
    int[] all = met.stream().flatMapToInt(each -> Arrays.stream(each.micros())).sorted().toArray();
    int errors = met.stream().mapToInt(Met::errors).sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %d connections, %.0f s, %d requests, %.0f a second, %d errors%n",
        name,
        met.size(),
        seconds,
        all.length,
        all.length / seconds,
        errors);
    System.out.printf(
        Locale.ROOT,
        "  milliseconds: %.2f median, %.2f of 99 in 100, %.2f of 999 in 1000, %.2f most%n",
        all[all.length / 2] / 1e3,
        all[(int) (all.length * 0.99)] / 1e3,
        all[(int) (all.length * 0.999)] / 1e3,
        all[all.length - 1] / 1e3);
    met.stream()
        .map(Met::firstError)
        .filter(error -> !error.isEmpty())
        .findFirst()
        .ifPresent(error -> System.out.println("  first error: " + error));
  }

  /** 0 where it is not known. */
  private static long residentKilobytes(String process) throws IOException {
    Path status = Path.of("/proc", process.isEmpty() ? "none" : process, "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
