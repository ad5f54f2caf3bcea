package io.pressmark.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The Java types that become one value that contains no other, with the methods that write and read
 * them. {@code docs/types.md} describes the forms themselves.
 */
public enum ScalarForm {
  STRING("java.lang.String", StoredType.S, "string"),
  /** Any enum: it has no one Java type. */
  ENUM("java.lang.Enum", StoredType.S, "enumName", "enumConstant"),
  UUID("java.util.UUID", StoredType.S, "uuid"),
  INSTANT("java.time.Instant", StoredType.S, "instant"),
  /** An instant as a number, where its attribute asks for that. */
  EPOCH_SECONDS("java.time.Instant", StoredType.N, "epochSeconds"),
  /** The same, finer. */
  EPOCH_MILLIS("java.time.Instant", StoredType.N, "epochMillis"),
  LOCAL_DATE("java.time.LocalDate", StoredType.S, "localDate"),
  LOCAL_DATE_TIME("java.time.LocalDateTime", StoredType.S, "localDateTime"),
  OFFSET_DATE_TIME("java.time.OffsetDateTime", StoredType.S, "offsetDateTime"),
  ZONED_DATE_TIME("java.time.ZonedDateTime", StoredType.S, "zonedDateTime"),
  BYTE("java.lang.Byte", StoredType.N, "longNumber", "byteNumber"),
  SHORT("java.lang.Short", StoredType.N, "longNumber", "shortNumber"),
  INT("java.lang.Integer", StoredType.N, "longNumber", "intNumber"),
  LONG("java.lang.Long", StoredType.N, "longNumber"),
  FLOAT("java.lang.Float", StoredType.N, "floatNumber"),
  DOUBLE("java.lang.Double", StoredType.N, "doubleNumber"),
  DECIMAL("java.math.BigDecimal", StoredType.N, "decimal"),
  BIG_INTEGER("java.math.BigInteger", StoredType.N, "bigInteger"),
  DURATION("java.time.Duration", StoredType.N, "duration"),
  BINARY("byte[]", StoredType.B, "binary"),
  BYTE_BUFFER("java.nio.ByteBuffer", StoredType.B, "byteBuffer"),
  BOOLEAN("java.lang.Boolean", StoredType.BOOL, "bool");

  private static final Map<String, ScalarForm> BY_TYPE =
      Arrays.stream(values())
          .filter(form -> form != ENUM && !form.truncates())
          .collect(Collectors.toUnmodifiableMap(form -> form.javaType, Function.identity()));

  private final String javaType;
  private final StoredType storedType;
  private final String writeMethod;
  private final String readMethod;

  ScalarForm(String javaType, StoredType storedType, String method) {
    this(javaType, storedType, method, method);
  }

  ScalarForm(String javaType, StoredType storedType, String writeMethod, String readMethod) {
    this.javaType = javaType;
    this.storedType = storedType;
    this.writeMethod = writeMethod;
    this.readMethod = readMethod;
  }

  /** The form of a type, primitive or boxed; empty for an enum and for what has no form. */
  public static Optional<ScalarForm> of(TypeName type) {
    return Optional.ofNullable(BY_TYPE.get(type.box().toString()));
  }

  /** The type of the stored value. */
  public StoredType storedType() {
    return storedType;
  }

  /** The method of the runtime's writers that takes a value. */
  public String writeMethod() {
    return writeMethod;
  }

  /** The method of the runtime's reader that yields a value. */
  public String readMethod() {
    return readMethod;
  }

  /** Whether it keeps less than the Java value has. */
  public boolean truncates() {
    return this == EPOCH_SECONDS || this == EPOCH_MILLIS;
  }

  /** Whether the reader yields a primitive, which cannot tell NULL from zero. */
  public boolean readsPrimitive() {
    return switch (this) {
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BOOLEAN -> true;
      default -> false;
    };
  }

  /** Whether the writer's parameter is wider than the type, so that a method reference won't do. */
  public boolean widensOnWrite() {
    return this == BYTE || this == SHORT || this == INT;
  }

  /** The Java type, boxed; for an enum, {@link Enum}. */
  public TypeName javaType() {
    return this == BINARY ? ArrayTypeName.of(TypeName.BYTE) : ClassName.bestGuess(javaType);
  }
}
