package test;

import io.pressmark.annotation.Table;

@Table("items")
class Item extends Keyed {
  boolean open;
}
