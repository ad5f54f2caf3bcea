package io.pressmark.examples.transactions;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

/** Nothing of it is filled in. */
@Table("plain")
record Plain(@PartitionKey String name, @SortKey int number, int amount, String text) {

  static Plain of(String name, int amount) {
    return new Plain(name, 1, amount, "text");
  }
}
