package io.pressmark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The runnable jar as a process of its own. */
final class JarProcess {
  static final Path JAR = Path.of(System.getProperty("pressmark.jar"));

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private JarProcess() {}

  /** Runs one command line to its end. */
  static Cli.Result run(Object... arguments) throws IOException, InterruptedException {
    return finish(start(arguments));
  }

  /** Starts a command line. */
  static Process start(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return clean(new ProcessBuilder(command)).start();
  }

  /** Runs a line of shell, in which {@code $PRESSMARK} is the command. */
  static Cli.Result shell(String line) throws IOException, InterruptedException {
    ProcessBuilder builder = clean(new ProcessBuilder("sh", "-c", line));
    builder.environment().put("PRESSMARK", JAVA + " -jar " + JAR);
    return finish(builder.start());
  }

  /** Java reports the options it finds in these on the error stream. */
  private static ProcessBuilder clean(ProcessBuilder builder) {
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("_JAVA_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    return builder;
  }

  /** Waits for the end; what has been read of the streams before is not in the result. */
  static Cli.Result finish(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream());
    return new Cli.Result(process.waitFor(), out, err.join());
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
