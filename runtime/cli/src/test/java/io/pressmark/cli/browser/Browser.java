package io.pressmark.cli.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, driven over its DevTools protocol. For one thread. */
final class Browser implements AutoCloseable {
  /** How long anything may take; long, as a machine may be busy. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String PROPERTY = "pressmark.browser";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final String READY = "DevTools listening on ";

  private final Process process;
  private final DevTools devTools;

  private Browser(Process process, DevTools devTools) {
    this.process = process;
    this.devTools = devTools;
  }

  static boolean isInstalled() {
    return find().isPresent();
  }

  /** The browser that the property {@code pressmark.browser} names, or one on the path. */
  static Optional<Path> find() {
    String named = System.getProperty(PROPERTY, "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @param profile a directory of its own
   */
  static Browser start(Path program, Path profile) throws Exception {
    Files.createDirectories(profile);
    ProcessBuilder builder =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                // The pages are our own, and root, as in most containers, has no sandbox.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true);
    // It leaves nothing behind in the system's directory for temporary files.
    builder.environment().put("TMPDIR", profile.toAbsolutePath().toString());
    Process process = builder.start();
    try {
      URI address = address(process).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return new Browser(process, DevTools.connect(address));
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Where it listens; what it says besides is read until it ends, so that it is never held up. */
  private static CompletableFuture<URI> address(Process process) {
    CompletableFuture<URI> address = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              StringBuilder said = new StringBuilder();
              try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  if (line.startsWith(READY)) {
                    address.complete(URI.create(line.substring(READY.length()).strip()));
                  }
                  said.append(line).append('\n');
                }
                address.completeExceptionally(new IOException("The browser ended: " + said));
              } catch (IOException e) {
                address.completeExceptionally(e);
              }
            },
            "browser output");
    reader.setDaemon(true);
    reader.start();
    return address;
  }

  /** A new page, still empty. */
  BrowserPage newPage() throws Exception {
    String target =
        (String)
            devTools.call("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId");
    String session =
        (String)
            devTools
                .call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId");
    return BrowserPage.of(devTools, session, target);
  }

  @Override
  public void close() throws Exception {
    devTools.close();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
