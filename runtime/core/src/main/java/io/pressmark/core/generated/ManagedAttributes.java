package io.pressmark.core.generated;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which attributes of a class the store fills in. Immutable and thread-safe. */
public final class ManagedAttributes {
  private final @Nullable String version;
  private final long versionMaximum;
  private final @Nullable String counter;
  private final long counterMaximum;
  private final @Nullable String createdAt;
  private final @Nullable String updatedAt;
  private final @Nullable String generatedId;
  private final UuidVersion idVersion;

  private ManagedAttributes(Builder builder) {
    version = builder.version;
    versionMaximum = builder.versionMaximum;
    counter = builder.counter;
    counterMaximum = builder.counterMaximum;
    createdAt = builder.createdAt;
    updatedAt = builder.updatedAt;
    generatedId = builder.generatedId;
    idVersion = builder.idVersion;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The attribute that counts versions and is checked. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** The largest version that fits the property. */
  public long versionMaximum() {
    return versionMaximum;
  }

  /** The attribute that counts writes. */
  public Optional<String> counter() {
    return Optional.ofNullable(counter);
  }

  /** The largest count that fits the property. */
  public long counterMaximum() {
    return counterMaximum;
  }

  /** The attribute with the time of the first write. */
  public Optional<String> createdAt() {
    return Optional.ofNullable(createdAt);
  }

  /** The attribute with the time of the last write. */
  public Optional<String> updatedAt() {
    return Optional.ofNullable(updatedAt);
  }

  /** The attribute with an id that is made where there is none. */
  public Optional<String> generatedId() {
    return Optional.ofNullable(generatedId);
  }

  /** What kind of id is made. */
  public UuidVersion idVersion() {
    return idVersion;
  }

  /** Whether a write over an item depends on what the item has. */
  public boolean keepsStoredValues() {
    return counter != null || createdAt != null;
  }

  @Override
  public String toString() {
    return "ManagedAttributes[version="
        + version
        + ", counter="
        + counter
        + ", createdAt="
        + createdAt
        + ", updatedAt="
        + updatedAt
        + ", generatedId="
        + generatedId
        + "]";
  }

  /** Builds {@link ManagedAttributes}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String version;
    private long versionMaximum;
    private @Nullable String counter;
    private long counterMaximum;
    private @Nullable String createdAt;
    private @Nullable String updatedAt;
    private @Nullable String generatedId;
    private UuidVersion idVersion = UuidVersion.V4;

    private Builder() {}

    public Builder version(String attribute, long maximum) {
      version = attribute;
      versionMaximum = maximum;
      return this;
    }

    public Builder counter(String attribute, long maximum) {
      counter = attribute;
      counterMaximum = maximum;
      return this;
    }

    public Builder createdAt(String attribute) {
      createdAt = attribute;
      return this;
    }

    public Builder updatedAt(String attribute) {
      updatedAt = attribute;
      return this;
    }

    public Builder generatedId(String attribute, UuidVersion kind) {
      generatedId = attribute;
      idVersion = kind;
      return this;
    }

    public ManagedAttributes build() {
      return new ManagedAttributes(this);
    }
  }
}
