package test;

import io.pressmark.annotation.Convert;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.Locale;
import java.util.Optional;

@Table("indexed")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = "id",
    sortKey = {
      "part", //
      "locale"
    })
@LocalSecondaryIndex(
    name = "by-other",
    sortKey = "other")
record WithIndex(
    @PartitionKey String id,
    @SortKey String part,
    @Convert(IndexedConverter.class) Locale locale,
    @Convert(IndexedConverter.class) Optional<Locale> other) {}
