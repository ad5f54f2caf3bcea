package test;

import io.pressmark.annotation.Table;

@Table("items")
class Item extends Base {
  String name;
}
