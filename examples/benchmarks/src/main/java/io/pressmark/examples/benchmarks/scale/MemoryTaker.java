package io.pressmark.examples.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another process that takes memory, and touches all of it, for as long as it is open. */
final class MemoryTaker implements AutoCloseable {
  private final Process process;
  private final int gigabytes;

  private MemoryTaker(Process process, int gigabytes) {
    this.process = process;
    this.gigabytes = gigabytes;
  }

  /** Returns when the memory is taken. */
  static MemoryTaker start(int gigabytes) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms" + gigabytes + "g",
            "-Xmx" + gigabytes + "g",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            MemoryTaker.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("the process that takes " + gigabytes + " GB did not start");
    }
    return new MemoryTaker(process, gigabytes);
  }

  /** The process itself: says that it is there, and ends when its parent does. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("taken");
    while (System.in.read() >= 0) {
      // Nothing is written there: this waits for the end.
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  @Override
  public String toString() {
    return gigabytes + " GB of the memory are taken";
  }
}
