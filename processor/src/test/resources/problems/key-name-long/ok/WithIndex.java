package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Projection;
import io.pressmark.annotation.Table;

@Table("indexed")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = "owner",
    projection = Projection.INCLUDE,
    include = {
      "size", //
      "note"
    })
record WithIndex(
    @PartitionKey String id, @Attribute(WithIndex.OWNER) String owner, int size, @Attribute(WithIndex.NOTE) String note) {
  static final String OWNER =
      "oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo"
          + "oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo"
          + "ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo";
  static final String NOTE =
      "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
          + "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
          + "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn";
}
