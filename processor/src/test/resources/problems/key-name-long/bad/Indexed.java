package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Projection;
import io.pressmark.annotation.Table;

@Table("indexed")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = "owner", // <- key-name-long
    projection = Projection.INCLUDE,
    include = {
      "size", //
      "note" // <- key-name-long
    })
record Indexed(
    @PartitionKey String id, @Attribute(Indexed.OWNER) String owner, int size, @Attribute(Indexed.NOTE) String note) {
  static final String OWNER =
      "oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo"
          + "oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo"
          + "oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo";
  static final String NOTE =
      "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
          + "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
          + "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn";
}
