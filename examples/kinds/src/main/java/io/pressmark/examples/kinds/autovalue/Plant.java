package io.pressmark.examples.kinds.autovalue;

import com.google.auto.value.AutoValue;
import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

/** AutoValue with getters and without a builder: a static method makes the instances. */
@AutoValue
@Table("plants")
public abstract class Plant {
  /** The partition key. */
  @PartitionKey
  public abstract String getName();

  /** In centimetres. */
  public abstract double getHeight();

  /** Makes a plant. */
  @Creator
  public static Plant of(String name, double height) {
    return new AutoValue_Plant(name, height);
  }
}
