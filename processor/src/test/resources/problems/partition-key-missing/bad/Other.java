package test;

import io.pressmark.annotation.Table;

@Table("others")
class Other { // <- partition-key-missing
  boolean open;
}
