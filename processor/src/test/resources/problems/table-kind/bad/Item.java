package test;

import io.pressmark.annotation.Table;

@Table("items")
enum Item { // <- table-kind
  A,
  B
}
