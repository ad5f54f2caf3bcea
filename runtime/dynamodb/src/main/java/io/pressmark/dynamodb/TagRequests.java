package io.pressmark.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** The tags of tables. Thread-safe. */
final class TagRequests {
  private final Service service;
  private final TableRequests tables;

  TagRequests(Service service, TableRequests tables) {
    this.service = service;
    this.tables = tables;
  }

  Map<String, String> list(String table) {
    String arn = tables.arn(table);
    Map<String, String> all = new TreeMap<>();
    String next = null;
    do {
      String token = next;
      ListTagsOfResourceResponse page =
          service.sendFor(
              table,
              client ->
                  client.listTagsOfResource(request -> request.resourceArn(arn).nextToken(token)));
      page.tags().forEach(tag -> all.put(tag.key(), tag.value()));
      next = page.nextToken();
    } while (next != null);
    return all;
  }

  void add(String table, Map<String, String> added) {
    String arn = tables.arn(table);
    List<Tag> tags =
        added.entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    service.sendFor(
        table, client -> client.tagResource(request -> request.resourceArn(arn).tags(tags)));
  }

  void remove(String table, Collection<String> keys) {
    String arn = tables.arn(table);
    service.sendFor(
        table, client -> client.untagResource(request -> request.resourceArn(arn).tagKeys(keys)));
  }
}
