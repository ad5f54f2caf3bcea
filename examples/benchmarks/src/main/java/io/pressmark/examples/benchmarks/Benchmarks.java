package io.pressmark.examples.benchmarks;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs benchmarks with JMH's options, all in one text, as Maven passes them:
 *
 * <pre>
 *   mvn -q --projects examples/benchmarks --also-make compile exec:exec -Dbenchmarks="StoreBenchmark -prof gc"
 * </pre>
 */
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    String[] options = String.join(" ", arguments).trim().split("\\s+");
    new Runner(new CommandLineOptions(options)).run();
  }
}
