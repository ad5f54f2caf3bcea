package io.pressmark.examples.kinds.autovalue;

import com.google.auto.value.AutoValue;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Optional;

/** AutoValue with a builder, which is found by the method {@code builder()}. */
@AutoValue
@Table("animals")
public abstract class Animal {
  /** The partition key. */
  @PartitionKey
  public abstract String species();

  /** The sort key. */
  @SortKey
  public abstract String name();

  /** A number. */
  public abstract int legs();

  /** What may be absent. */
  public abstract Optional<String> owner();

  /** Several values. */
  public abstract List<String> sounds();

  /** A new builder. */
  public static Builder builder() {
    return new AutoValue_Animal.Builder();
  }

  /** Builds animals. */
  @AutoValue.Builder
  public abstract static class Builder {
    /** Sets the partition key. */
    public abstract Builder setSpecies(String species);

    /** Sets the sort key. */
    public abstract Builder setName(String name);

    /** Sets the number of legs. */
    public abstract Builder setLegs(int legs);

    /** Sets the owner. */
    public abstract Builder setOwner(String owner);

    /** Sets the sounds. */
    public abstract Builder setSounds(List<String> sounds);

    /** The animal. */
    public abstract Animal build();
  }
}
