package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The longest keys of items and of their entries in an index. */
class LongIndexKeysTest {
  private static final TableDefinition ZEROS =
      TableDefinition.builder("zeros")
          .partitionKey("id", ScalarType.B)
          .sortKey("at", ScalarType.B)
          .index(
              IndexDefinition.global("index")
                  .partitionKey("a", ScalarType.B)
                  .sortKey("b", ScalarType.B)
                  .build())
          .build();

  private static Map<String, AttributeValue> item() {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("id", zeros(2_048));
    item.put("at", zeros(1_024));
    item.put("a", zeros(2_048));
    item.put("b", zeros(1_024));
    return item;
  }

  private static AttributeValue zeros(int count) {
    return AttributeValue.b(new byte[count]);
  }

  @Test
  void fitPagesOfTheDefaultSizeAlsoIfEveryByteIsEscaped() {
    try (ItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      AttributeMapTable table = new AttributeMapTable(store.createTable(ZEROS));
      table.put(item());
      assertThat(new AttributeMapIndex(table.table().index("index")).query(List.of(zeros(2_048))))
          .containsExactly(item());
    }
  }

  @Test
  void areRefusedWithTheReasonWherePagesAreTooSmall() {
    StoreOptions small = StoreOptions.defaults().withPageSize(8 * 1024);
    try (ItemStore store = ChronicleItemStore.openInMemory(small)) {
      AttributeMapTable table = new AttributeMapTable(store.createTable(ZEROS));
      assertThatThrownBy(() -> table.put(item()))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("Open a store with larger pages");
      assertThat(table.table().count()).isZero();
    }
  }
}
