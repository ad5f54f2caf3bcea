package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("parcels")
record Parcel(
    @PartitionKey String id,
    @Flatten(prefix = "from_") Place from,
    @Flatten(prefix = "to_") Place to) {}
