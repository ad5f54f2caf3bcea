package io.pressmark.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.read.AnnotationNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of all types of the runtime that generated code mentions. The processor does not
 * compile against the runtime; a test checks that each of them exists.
 */
public final class RuntimeTypes {
  /** The version of the contract between generated code and the runtime. */
  public static final int CONTRACT_VERSION = 1;

  private static final String CORE = "io.pressmark.core";

  public static final ClassName GENERATED = ClassName.bestGuess(AnnotationNames.GENERATED);

  public static final ClassName DATABASE = core("Database");
  public static final ClassName TABLE_OPTIONS = core("TableOptions");

  public static final ClassName ITEM_SCHEMA = core("generated.ItemSchema");
  public static final ClassName ITEM_PROJECTION = core("generated.ItemProjection");
  public static final ClassName MANAGED_SCHEMA = core("generated.ManagedSchema");
  public static final ClassName MANAGED_ATTRIBUTES = core("generated.ManagedAttributes");
  public static final ClassName MANAGED_VALUES = core("generated.ManagedValues");
  public static final ClassName UUID_VERSION = core("generated.UuidVersion");
  public static final ClassName TYPED_TABLE = core("table.TypedTable");
  public static final ClassName TYPED_INDEX = core("table.TypedIndex");
  public static final ClassName TABLE_CALL = core("table.TableCall");

  public static final ClassName ITEM_WRITER = core("format.ItemWriter");
  public static final ClassName ITEM_READER = core("format.ItemReader");
  public static final ClassName KEY_WRITER = core("format.KeyWriter");

  public static final ClassName TABLE_DEFINITION = core("schema.TableDefinition");
  public static final ClassName INDEX_DEFINITION = core("schema.IndexDefinition");
  public static final ClassName SCALAR_TYPE = core("schema.ScalarType");

  public static final ClassName PARTITION_KEY_ATTRIBUTE = core("attribute.PartitionKeyAttribute");
  public static final ClassName SORT_KEY_ATTRIBUTE = core("attribute.SortKeyAttribute");
  public static final ClassName TEXT_SORT_KEY_ATTRIBUTE = core("attribute.TextSortKeyAttribute");
  public static final ClassName BINARY_SORT_KEY_ATTRIBUTE =
      core("attribute.BinarySortKeyAttribute");
  public static final ClassName NO_KEY = core("attribute.NoKey");
  public static final ClassName NO_SORT_KEY = core("attribute.NoSortKey");
  public static final ClassName BINARY_ATTRIBUTE = core("attribute.BinaryAttribute");
  public static final ClassName TEXT_ATTRIBUTE = core("attribute.TextAttribute");
  public static final ClassName SCALAR_ATTRIBUTE = core("attribute.ScalarAttribute");
  public static final ClassName NUMBER_ATTRIBUTE = core("attribute.NumberAttribute");
  public static final ClassName VALUE_ATTRIBUTE = core("attribute.ValueAttribute");
  public static final ClassName MANAGED_ATTRIBUTE = core("attribute.ManagedAttribute");
  public static final ClassName SET_ATTRIBUTE = core("attribute.SetAttribute");
  public static final ClassName LIST_ATTRIBUTE = core("attribute.ListAttribute");
  public static final ClassName MAP_ATTRIBUTE = core("attribute.MapAttribute");
  public static final ClassName DOCUMENT_ATTRIBUTE = core("attribute.DocumentAttribute");
  public static final ClassName DOCUMENT_PATH = core("expression.DocumentPath");

  public static final ClassName REPOSITORY = core("table.Repository");
  public static final ClassName ITEM_KEY = core("table.ItemKey");
  public static final ClassName UPDATE_REQUEST = core("table.UpdateRequest");
  public static final ClassName RANGE_QUERY = core("table.RangeQuery");
  public static final ClassName TABLE_SCAN = core("table.TableScan");
  public static final ClassName CHANGE_STREAM = core("table.ChangeStream");

  /** What converters implement. */
  public static final ClassName ATTRIBUTE_CONVERTER = core("convert.AttributeConverter");

  public static final ClassName ATTRIBUTE_VALUE = core("value.AttributeValue");
  public static final ClassName TABLE_STATISTICS = core("statistics.TableStatistics");

  private RuntimeTypes() {}

  /** All of them. */
  public static List<ClassName> all() {
    return List.of(
        GENERATED,
        DATABASE,
        TABLE_OPTIONS,
        ITEM_SCHEMA,
        ITEM_PROJECTION,
        MANAGED_SCHEMA,
        MANAGED_ATTRIBUTES,
        MANAGED_VALUES,
        UUID_VERSION,
        TYPED_TABLE,
        TYPED_INDEX,
        TABLE_CALL,
        ITEM_WRITER,
        ITEM_READER,
        KEY_WRITER,
        TABLE_DEFINITION,
        INDEX_DEFINITION,
        SCALAR_TYPE,
        PARTITION_KEY_ATTRIBUTE,
        SORT_KEY_ATTRIBUTE,
        TEXT_SORT_KEY_ATTRIBUTE,
        BINARY_SORT_KEY_ATTRIBUTE,
        NO_KEY,
        NO_SORT_KEY,
        BINARY_ATTRIBUTE,
        TEXT_ATTRIBUTE,
        SCALAR_ATTRIBUTE,
        NUMBER_ATTRIBUTE,
        VALUE_ATTRIBUTE,
        MANAGED_ATTRIBUTE,
        SET_ATTRIBUTE,
        LIST_ATTRIBUTE,
        MAP_ATTRIBUTE,
        DOCUMENT_ATTRIBUTE,
        DOCUMENT_PATH,
        REPOSITORY,
        ITEM_KEY,
        UPDATE_REQUEST,
        RANGE_QUERY,
        TABLE_SCAN,
        CHANGE_STREAM,
        ATTRIBUTE_CONVERTER,
        ATTRIBUTE_VALUE,
        TABLE_STATISTICS);
  }

  /** A map from attribute names to values. */
  public static TypeName attributeMap() {
    return ParameterizedTypeName.get(
        ClassName.get(Map.class), ClassName.get(String.class), ATTRIBUTE_VALUE);
  }

  /** {@code ItemKey<type>}. */
  public static TypeName itemKey(TypeName type) {
    return ParameterizedTypeName.get(ITEM_KEY, type);
  }

  /** {@code Optional<type>}. */
  public static TypeName optional(TypeName type) {
    return ParameterizedTypeName.get(ClassName.get(Optional.class), type);
  }

  private static ClassName core(String name) {
    return ClassName.bestGuess(CORE + "." + name);
  }
}
