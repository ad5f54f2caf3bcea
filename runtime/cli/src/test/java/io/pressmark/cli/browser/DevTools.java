package io.pressmark.cli.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A connection to a browser: commands with their answers, and events. */
final class DevTools implements AutoCloseable {
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Map<?, ?>>> calls = new ConcurrentHashMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final WebSocket socket;

  private record Listener(String session, BiConsumer<String, Map<?, ?>> event) {}

  private DevTools(URI address) throws Exception {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Receiver())
            .get(Browser.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  static DevTools connect(URI address) throws Exception {
    return new DevTools(address);
  }

  /** Hands the events of a session, by method and parameters, to a listener. */
  void listen(String session, BiConsumer<String, Map<?, ?>> event) {
    listeners.add(new Listener(session, event));
  }

  /** Sends a command and returns its result. */
  Map<?, ?> call(String session, String method, Map<String, ?> parameters) throws Exception {
    int id = lastId.incrementAndGet();
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<Map<?, ?>> answer = new CompletableFuture<>();
    calls.put(id, answer);
    long seconds = Browser.PATIENCE.toSeconds();
    socket.sendText(JsonMessage.write(message), true).get(seconds, TimeUnit.SECONDS);
    Map<?, ?> received = answer.get(seconds, TimeUnit.SECONDS);
    if (received.containsKey("error")) {
      throw new IOException(method + ": " + received.get("error"));
    }
    return map(received.get("result"));
  }

  /** An object inside a message. */
  static Map<?, ?> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("an object was expected, and here is " + value);
  }

  private void receive(String text) {
    Map<?, ?> message = JsonMessage.read(text);
    if (message.get("id") instanceof Double id) {
      CompletableFuture<Map<?, ?>> call = calls.remove(id.intValue());
      if (call != null) {
        call.complete(message);
      }
    } else {
      for (Listener listener : listeners) {
        if (listener.session().equals(message.get("sessionId"))) {
          listener.event().accept((String) message.get("method"), map(message.get("params")));
        }
      }
    }
  }

  private void fail(Throwable cause) {
    calls.values().forEach(call -> call.completeExceptionally(cause));
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        String text = part.toString();
        part.setLength(0);
        receive(text);
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      fail(error);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      fail(new IOException("The browser closed the connection: " + status + " " + reason));
      return null;
    }
  }
}
