package io.pressmark.processor.read;

/** The annotations we read, by name. */
public final class AnnotationNames {
  /** The package of all of them. */
  public static final String PACKAGE = "io.pressmark.annotation";

  public static final String TABLE = PACKAGE + ".Table";
  public static final String PARTITION_KEY = PACKAGE + ".PartitionKey";
  public static final String SORT_KEY = PACKAGE + ".SortKey";
  public static final String ATTRIBUTE = PACKAGE + ".Attribute";
  public static final String IGNORE = PACKAGE + ".Ignore";
  public static final String GENERATED = PACKAGE + ".Generated";

  private AnnotationNames() {}
}
