package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.Ignore;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An attribute of every type and every shape. */
@Table("everything")
public record Everything(
    @PartitionKey String id,
    @SortKey Instant at,
    byte primitiveByte,
    short primitiveShort,
    int primitiveInt,
    long primitiveLong,
    float primitiveFloat,
    double primitiveDouble,
    boolean primitiveBoolean,
    Byte boxedByte,
    Short boxedShort,
    Integer boxedInt,
    Long boxedLong,
    Float boxedFloat,
    Double boxedDouble,
    Boolean boxedBoolean,
    @Attribute("the text") String string,
    Kind kind,
    UUID uuid,
    Instant instant,
    LocalDate localDate,
    LocalDateTime localDateTime,
    OffsetDateTime offsetDateTime,
    ZonedDateTime zonedDateTime,
    BigDecimal decimal,
    @SuppressWarnings("pressmark:number-digits") BigInteger bigInteger,
    Duration duration,
    ByteBuffer byteBuffer,
    Optional<String> maybeString,
    Optional<Integer> maybeInt,
    Optional<Part> maybePart,
    Optional<Set<Kind>> maybeKinds,
    List<Part> parts,
    List<Boolean> flags,
    List<List<Double>> matrix,
    Map<String, Integer> counts,
    Map<String, Map<String, Part>> index,
    Set<String> tags,
    Set<Kind> kinds,
    Set<Long> numbers,
    Set<ByteBuffer> binaries,
    Part part,
    Bean bean,
    @Ignore int ignoredInt,
    @Ignore String ignoredString,
    @Ignore Optional<String> ignoredOptional) {

  public enum Kind {
    SMALL,
    LARGE {
      @Override
      public String toString() {
        return "large";
      }
    }
  }

  public record Part(String name, int quantity, Kind kind, List<String> marks, Inner inner) {}

  public record Inner(Optional<UUID> uuid, Set<Integer> numbers) {}
}
