package io.pressmark.cli.browser;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One page in a {@link Browser}, and what it complained about. For one thread. */
final class BrowserPage implements AutoCloseable {
  private final DevTools devTools;
  private final String session;
  private final String target;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  private BrowserPage(DevTools devTools, String session, String target) {
    this.devTools = devTools;
    this.session = session;
    this.target = target;
  }

  static BrowserPage of(DevTools devTools, String session, String target) throws Exception {
    BrowserPage page = new BrowserPage(devTools, session, target);
    devTools.listen(session, page::event);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      page.call(domain + ".enable", Map.of());
    }
    return page;
  }

  private void event(String method, Map<?, ?> parameters) {
    switch (method) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
          complaints.add(method + " " + parameters);
      case "Network.requestWillBeSent" ->
          requests.add(String.valueOf(DevTools.map(parameters.get("request")).get("url")));
      default -> {
        // Of no interest here.
      }
    }
  }

  private Map<?, ?> call(String method, Map<String, ?> parameters) throws Exception {
    return devTools.call(session, method, parameters);
  }

  /** Shows the page as on a screen of this size, in pixels of CSS. */
  void screen(int width, int height, boolean phone) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
  }

  /**
   * Prefers these colours.
   *
   * @param scheme {@code light} or {@code dark}
   */
  void colors(String scheme) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Loads a document and waits until it is there. */
  void load(URI document) throws Exception {
    loaded = new CompletableFuture<>();
    call("Page.navigate", Map.of("url", document.toString()));
    loaded.get(Browser.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Runs a script in the page and returns its value, which must be a string. */
  String evaluate(String script) throws Exception {
    Map<?, ?> answer =
        call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true));
    if (answer.containsKey("exceptionDetails")) {
      throw new IllegalStateException("The script failed: " + answer);
    }
    return (String) DevTools.map(answer.get("result")).get("value");
  }

  /** The page from its beginning, as a PNG image, cut below so many pixels of CSS. */
  byte[] screenshot(int most) throws Exception {
    Map<?, ?> size = DevTools.map(call("Page.getLayoutMetrics", Map.of()).get("cssContentSize"));
    Map<String, ?> clip =
        Map.of(
            "x", 0,
            "y", 0,
            "width", (Double) size.get("width"),
            "height", Math.min(most, (Double) size.get("height")),
            "scale", 1);
    Map<?, ?> image =
        call(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    return Base64.getDecoder().decode((String) image.get("data"));
  }

  /** What was written to the console, by the page or by the browser about it, and exceptions. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The addresses that were asked for, the documents among them. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws Exception {
    devTools.call("", "Target.closeTarget", Map.of("targetId", target));
  }
}
