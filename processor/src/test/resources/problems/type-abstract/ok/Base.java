package test;

import io.pressmark.annotation.PartitionKey;

abstract class Base {
  @PartitionKey String id;
}
