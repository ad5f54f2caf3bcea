package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.Optional;

@Table("parcels")
record Parcel(@PartitionKey String id, @Flatten Optional<Size> size, @Flatten Weight weight) {
  record Size(int width, String unit) {}

  record Weight(double grams) {}
}
