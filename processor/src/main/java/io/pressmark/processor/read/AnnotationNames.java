package io.pressmark.processor.read;

import java.util.List;

/** The annotations we read, by name. */
public final class AnnotationNames {
  /** The package of all of them. */
  public static final String PACKAGE = "io.pressmark.annotation";

  public static final String TABLE = PACKAGE + ".Table";
  public static final String PARTITION_KEY = PACKAGE + ".PartitionKey";
  public static final String SORT_KEY = PACKAGE + ".SortKey";
  public static final String ATTRIBUTE = PACKAGE + ".Attribute";
  public static final String IGNORE = PACKAGE + ".Ignore";
  public static final String CREATOR = PACKAGE + ".Creator";
  public static final String FLATTEN = PACKAGE + ".Flatten";
  public static final String DEFAULT = PACKAGE + ".Default";
  public static final String CONVERT = PACKAGE + ".Convert";
  public static final String KEEPS_ORDER = PACKAGE + ".KeepsOrder";
  public static final String EPOCH = PACKAGE + ".Epoch";
  public static final String STORED_NAME = PACKAGE + ".StoredName";
  public static final String VERSION = PACKAGE + ".Version";
  public static final String CREATED_AT = PACKAGE + ".CreatedAt";
  public static final String UPDATED_AT = PACKAGE + ".UpdatedAt";
  public static final String TIME_TO_LIVE = PACKAGE + ".TimeToLive";
  public static final String COUNTER = PACKAGE + ".Counter";
  public static final String GENERATED_ID = PACKAGE + ".GeneratedId";
  public static final String GLOBAL_SECONDARY_INDEX = PACKAGE + ".GlobalSecondaryIndex";
  public static final String GLOBAL_SECONDARY_INDEXES = PACKAGE + ".GlobalSecondaryIndexes";
  public static final String LOCAL_SECONDARY_INDEX = PACKAGE + ".LocalSecondaryIndex";
  public static final String LOCAL_SECONDARY_INDEXES = PACKAGE + ".LocalSecondaryIndexes";
  public static final String DISCRIMINATOR = PACKAGE + ".Discriminator";
  public static final String SUBTYPE = PACKAGE + ".Subtype";
  public static final String PROJECTION_OF = PACKAGE + ".ProjectionOf";
  public static final String GENERATED = PACKAGE + ".Generated";

  /** Those that members have. */
  static final List<String> OF_MEMBERS =
      List.of(
          PARTITION_KEY,
          SORT_KEY,
          ATTRIBUTE,
          IGNORE,
          FLATTEN,
          DEFAULT,
          CONVERT,
          EPOCH,
          VERSION,
          CREATED_AT,
          UPDATED_AT,
          TIME_TO_LIVE,
          COUNTER,
          GENERATED_ID);

  private AnnotationNames() {}
}
