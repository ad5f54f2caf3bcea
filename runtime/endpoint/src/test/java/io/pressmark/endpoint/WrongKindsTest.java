package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.TableDescription;
import io.pressmark.endpoint.Endpoint.Reply;
import io.pressmark.endpoint.json.JsonArray;
import io.pressmark.endpoint.json.JsonBoolean;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonNull;
import io.pressmark.endpoint.json.JsonNumber;
import io.pressmark.endpoint.json.JsonObject;
import io.pressmark.endpoint.json.JsonText;
import io.pressmark.endpoint.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Requests with values of every wrong kind in every place, made of a valid request of each
 * operation: all are refused with the right error, and nothing of them is written.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("ReferenceEquality") // a place in a tree is meant, and not what is there
class WrongKindsTest {
  private static final List<JsonNode> VALUES =
      List.of(
          new JsonNull(),
          new JsonBoolean(true),
          new JsonNumber("1"),
          new JsonNumber("-1"),
          new JsonNumber("1.5"),
          new JsonNumber("1e999999999"),
          new JsonText(""),
          new JsonText("x"),
          new JsonText("\ud800"),
          new JsonText("y".repeat(3000)),
          new JsonArray(List.of()),
          new JsonArray(List.of(new JsonNull())),
          new JsonArray(List.of(new JsonNumber("1"))),
          JsonObject.empty(),
          new JsonObject(Map.of("x", new JsonNull())),
          new JsonObject(Map.of("S", new JsonText("x"))));

  /** What a request that is not of a wrong kind may be refused with. */
  private static final Set<String> REFUSALS =
      Set.of(
          "SerializationException",
          "ValidationException",
          "ResourceNotFoundException",
          "ResourceInUseException",
          "AccessDeniedException",
          "ConditionalCheckFailedException",
          "TransactionCanceledException",
          "IdempotentParameterMismatchException");

  private Endpoint endpoint;

  @BeforeAll
  void start() {
    endpoint = Endpoint.start();
  }

  @AfterAll
  void close() {
    endpoint.close();
  }

  @Test
  void everyRequestIsValidAsItIs() {
    try (Endpoint own = Endpoint.start()) {
      ValidRequests.prepare(own)
          .forEach(
              (operation, body) ->
                  assertThat(own.call(operation, body).status())
                      .as(operation + own.call(operation, body))
                      .isEqualTo(operation.equals("DeleteTable") ? 400 : 200));
      ValidRequests.inTheOlderForm()
          .forEach(
              (operation, body) ->
                  assertThat(own.call(operation, body).status())
                      .as(operation + body)
                      .isEqualTo(200));
      ValidRequests.prepareStreams(own)
          .forEach(
              (operation, body) ->
                  assertThat(own.callStreams(operation, body).status())
                      .as(operation + body)
                      .isEqualTo(200));
    }
  }

  @Test
  void everyValueOfAWrongKindIsRefusedAndNothingIsWritten() {
    Map<String, String> requests = ValidRequests.prepare(endpoint);
    Map<String, String> streams = ValidRequests.prepareStreams(endpoint);
    int sent = send(requests) + send(ValidRequests.inTheOlderForm());
    for (Map.Entry<String, String> request : streams.entrySet()) {
      for (Variant variant : variants(request.getValue())) {
        check(request.getKey(), variant, endpoint.callStreams(request.getKey(), variant.text()));
        sent++;
      }
    }
    assertThat(sent).isGreaterThan(5000);
  }

  private int send(Map<String, String> requests) {
    int sent = 0;
    for (Map.Entry<String, String> request : requests.entrySet()) {
      for (Variant variant : variants(request.getValue())) {
        check(request.getKey(), variant, endpoint.call(request.getKey(), variant.text()));
        sent++;
      }
    }
    return sent;
  }

  private String state = "";

  private void check(String operation, Variant variant, Reply reply) {
    String now = state();
    String what = operation + " " + variant + " " + reply;
    if (variant.isOfWrongKind()) {
      assertThat(reply.status()).as(what).isEqualTo(400);
      assertThat(reply.error()).as(what).isEqualTo("SerializationException");
      assertThat(reply.body()).as(what).contains("\"Message\":\"");
    } else if (reply.status() != 200) {
      assertThat(reply.status()).as(what).isEqualTo(400);
      assertThat(REFUSALS).as(what).contains(reply.error());
      assertThat(reply.body())
          .as(what)
          .doesNotContain("io.pressmark")
          .doesNotContain("java.lang.N");
    }
    if (reply.status() != 200) {
      assertThat(now).as(what).isEqualTo(state);
    }
    state = now;
  }

  /** Everything that a request could have changed. */
  private String state() {
    ItemStore store = endpoint.database().store();
    StringBuilder text = new StringBuilder();
    for (String name : store.tableNames()) {
      TableDescription table = store.describe(name);
      // Not the whole: indexes become active by themselves.
      text.append(table.definition()).append(table.definition().indexes());
      text.append(table.timeToLive()).append(table.throughput());
      text.append(table.deletionProtection()).append(table.items()).append(store.tags(name));
      if (store.table(name).definition().stream().isPresent()) {
        text.append(store.table(name).stream().latest());
      }
    }
    return text.toString();
  }

  /** A request with one value replaced. */
  private record Variant(JsonNode before, JsonNode after, String text) {
    boolean isOfWrongKind() {
      return !(after instanceof JsonNull) && !before.getClass().equals(after.getClass());
    }

    @Override
    public String toString() {
      return before + " -> " + (text.length() > 2000 ? text.substring(0, 2000) : text);
    }
  }

  private List<Variant> variants(String request) {
    state = state();
    JsonNode root = JsonTree.parse(request.getBytes(StandardCharsets.UTF_8));
    List<Variant> all = new ArrayList<>();
    for (JsonNode place : places(root)) {
      for (JsonNode value : VALUES) {
        all.add(new Variant(place, value, text(root, place, value)));
      }
    }
    return all;
  }

  /** All values within, the root apart: what a body that is no object leads to, others say. */
  private static List<JsonNode> places(JsonNode root) {
    List<JsonNode> places = new ArrayList<>();
    collect(root, places);
    places.remove(0);
    return places;
  }

  private static void collect(JsonNode node, List<JsonNode> into) {
    into.add(node);
    if (node instanceof JsonObject object) {
      object.members().values().forEach(each -> collect(each, into));
    } else if (node instanceof JsonArray array) {
      array.elements().forEach(each -> collect(each, into));
    }
  }

  /** The text of a tree in which one node, and no equal one, is replaced. */
  private static String text(JsonNode node, JsonNode place, JsonNode value) {
    JsonNode shown = node == place ? value : node;
    if (shown instanceof JsonObject object) {
      Map<String, String> members = new LinkedHashMap<>();
      object.members().forEach((name, each) -> members.put(quoted(name), text(each, place, value)));
      List<String> all = new ArrayList<>();
      members.forEach((name, text) -> all.add(name + ":" + text));
      return "{" + String.join(",", all) + "}";
    }
    if (shown instanceof JsonArray array) {
      return "["
          + String.join(
              ",", array.elements().stream().map(each -> text(each, place, value)).toList())
          + "]";
    }
    if (shown instanceof JsonText text) {
      return quoted(text.value());
    }
    if (shown instanceof JsonNumber number) {
      return number.text();
    }
    return shown instanceof JsonBoolean flag ? String.valueOf(flag.value()) : "null";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\ud800", "\\ud800").replace("\"", "\\\"") + '"';
  }
}
