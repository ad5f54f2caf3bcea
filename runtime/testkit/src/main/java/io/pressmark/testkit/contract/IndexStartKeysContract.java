package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.Selection;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.IndexPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Last evaluated keys of indexes as attributes, as requests of DynamoDB's protocol have them. */
abstract class IndexStartKeysContract extends ContractCase {
  private static final String LONG = "l".repeat(2000);

  private static final TableDefinition HOUSES =
      TableDefinition.builder("houses")
          .partitionKey("id", ScalarType.S)
          .sortKey("at", ScalarType.N)
          .index(
              IndexDefinition.global("byPlace")
                  .partitionKey("country", ScalarType.S)
                  .partitionKey("code", ScalarType.B)
                  .sortKey("street", ScalarType.B)
                  .sortKey("house", ScalarType.N)
                  .projectKeysOnly()
                  .build())
          .index(IndexDefinition.global("byCountry").partitionKey("country", ScalarType.S).build())
          .index(IndexDefinition.local("byHouse").sortKey("house", ScalarType.N).build())
          .build();

  private static Map<String, AttributeValue> house(String id, long number) {
    Map<String, AttributeValue> house = key(id, number);
    house.put("country", AttributeValue.s("c"));
    house.put("code", AttributeValue.b(new byte[] {0, 1}));
    house.put("street", AttributeValue.b(new byte[] {0, (byte) 0xFF, 1, 0}));
    house.put("house", AttributeValue.n(number - 2));
    return house;
  }

  private AttributeMapTable houses() {
    AttributeMapTable table = new AttributeMapTable(store().createTable(HOUSES));
    for (int i = 0; i < 5; i++) {
      table.put(house("a", i));
      table.put(house(LONG, i));
    }
    return table;
  }

  private static IndexQueryRequest request(
      List<AttributeValue> partition, @Nullable EncodedKey startAfter) {
    return new IndexQueryRequest(partition, List.of(), true, null, 1, Selection.all(), startAfter);
  }

  private static void requirePaged(
      AttributeMapIndex index, List<AttributeValue> partition, int items, String... names) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    IndexPage page = index.page(request(partition, null));
    while (!page.items().isEmpty()) {
      found.addAll(page.items());
      Map<String, AttributeValue> last = index.lastEvaluatedKey();
      assertThat(last).containsOnlyKeys(names);
      last.forEach((name, value) -> assertThat(page(found)).containsEntry(name, value));
      page = index.page(request(partition, index.startKey(last)));
    }
    assertThat(found).hasSize(items).doesNotHaveDuplicates().isEqualTo(index.query(partition));
  }

  private static Map<String, AttributeValue> page(List<Map<String, AttributeValue>> found) {
    return found.get(found.size() - 1);
  }

  @Test
  void pagesGoOnFromTheAttributesOfTheLastEvaluatedKey() {
    AttributeMapTable table = houses();
    AttributeValue country = AttributeValue.s("c");
    requirePaged(
        new AttributeMapIndex(table.table().index("byPlace")),
        List.of(country, AttributeValue.b(new byte[] {0, 1})),
        10,
        "country",
        "code",
        "street",
        "house",
        "id",
        "at");
    requirePaged(
        new AttributeMapIndex(table.table().index("byCountry")),
        List.of(country),
        10,
        "country",
        "id",
        "at");
    AttributeMapIndex local = new AttributeMapIndex(table.table().index("byHouse"));
    requirePaged(local, List.of(AttributeValue.s(LONG)), 5, "house", "id", "at");
    requirePaged(local, List.of(AttributeValue.s("a")), 5, "house", "id", "at");
  }

  @Test
  void aStartKeyHasExactlyTheAttributesOfBothKeys() {
    AttributeMapIndex index = new AttributeMapIndex(houses().table().index("byCountry"));
    Map<String, AttributeValue> key = new HashMap<>(key("a", 1));
    requireRefused(index, key);
    key.put("country", AttributeValue.n(1));
    requireRefused(index, key);
    key.put("country", AttributeValue.s("c"));
    key.put("more", AttributeValue.s("c"));
    requireRefused(index, key);
  }

  private static void requireRefused(AttributeMapIndex index, Map<String, AttributeValue> key) {
    assertThatThrownBy(() -> index.startKey(key)).isInstanceOf(ValidationException.class);
  }
}
