package io.pressmark.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.examples.shop.Order.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A repository whose class declares indexes that its table, which is older, has not got. */
class AddedIndexesTest {
  private static final TableDefinition OLDER =
      TableDefinition.builder("orders")
          .partitionKey("customerId", ScalarType.S)
          .sortKey("placedAt", ScalarType.S)
          .build();

  @Test
  void worksButForThemUntilTheyAreAdded() {
    try (Database db = Database.inMemory()) {
      db.store().createTable(OLDER);
      OrderRepository orders = new OrderRepository(db);
      SampleOrders.all().forEach(orders::insert);
      assertThatThrownBy(orders::byStatus)
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("byStatus")
          .hasMessageContaining("TableOptions.addingIndexes");

      List<Long> told = new ArrayList<>();
      OrderRepository indexed =
          new OrderRepository(
              db, TableOptions.defaults().addingIndexes((phase, done, total) -> told.add(done)));
      assertThat(told).endsWith(4L);
      assertThat(indexed.byStatus().query("c1", Status.PAID).toList())
          .extracting(OrderByStatusItem::placedAt)
          .containsExactly(SampleOrders.MARCH);
      assertThatThrownBy(indexed::byTotal).isInstanceOf(ValidationException.class);

      db.removeIndex("orders", "byStatus");
      assertThatThrownBy(indexed::byStatus).isInstanceOf(ValidationException.class);
    }
  }
}
