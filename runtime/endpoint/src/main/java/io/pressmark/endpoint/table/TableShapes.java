package io.pressmark.endpoint.table;

import io.pressmark.endpoint.shape.BooleanShape;
import io.pressmark.endpoint.shape.IntegerShape;
import io.pressmark.endpoint.shape.ListShape;
import io.pressmark.endpoint.shape.Shape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;

/** The structures that requests about tables share. */
final class TableShapes {
  static final Shape BILLING_MODE = TextShape.oneOf("PROVISIONED", "PAY_PER_REQUEST");

  static final Shape FLAG = new BooleanShape();

  static final ListShape ATTRIBUTE_DEFINITIONS =
      ListShape.of(
          StructureShape.builder("AttributeDefinition")
              .required("AttributeName", TextShape.ofLength(1, 255))
              .required("AttributeType", TextShape.oneOf("B", "N", "S"))
              .build());

  private static final StructureShape KEY_SCHEMA_ELEMENT =
      StructureShape.builder("KeySchemaElement")
          .required("AttributeName", TextShape.ofLength(1, 255))
          .required("KeyType", TextShape.oneOf("HASH", "RANGE"))
          .build();

  static final ListShape TABLE_KEY_SCHEMA = new ListShape(KEY_SCHEMA_ELEMENT, 1, 2);

  /** Four partition key attributes and four sort key attributes. */
  private static final ListShape INDEX_KEY_SCHEMA = new ListShape(KEY_SCHEMA_ELEMENT, 1, 8);

  static final StructureShape THROUGHPUT =
      StructureShape.builder("ProvisionedThroughput")
          .required("WriteCapacityUnits", IntegerShape.longAtLeast(1))
          .required("ReadCapacityUnits", IntegerShape.longAtLeast(1))
          .build();

  private static final StructureShape PROJECTION =
      StructureShape.builder("Projection")
          .optional("ProjectionType", TextShape.oneOf("ALL", "INCLUDE", "KEYS_ONLY"))
          .optional(
              "NonKeyAttributes", new ListShape(TextShape.ofLength(1, 255), 1, Integer.MAX_VALUE))
          .build();

  static final ListShape LOCAL_INDEXES =
      ListShape.of(
          StructureShape.builder("LocalSecondaryIndex")
              .required("IndexName", TextShape.resourceName())
              .required("KeySchema", TABLE_KEY_SCHEMA)
              .required("Projection", PROJECTION)
              .build());

  static final ListShape GLOBAL_INDEXES = ListShape.of(globalIndex("GlobalSecondaryIndex"));

  static final StructureShape STREAM =
      StructureShape.builder("StreamSpecification")
          .required("StreamEnabled", FLAG)
          .optional(
              "StreamViewType",
              TextShape.oneOf("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"))
          .build();

  static final ListShape TAGS =
      ListShape.of(
          StructureShape.builder("Tag")
              .required("Key", TextShape.ofLength(1, 128))
              .required("Value", TextShape.ofLength(0, 256))
              .build());

  static final TextShape TABLE_CLASS = TextShape.oneOf("STANDARD", "STANDARD_INFREQUENT_ACCESS");

  static final ListShape GLOBAL_INDEX_UPDATES =
      ListShape.of(
          StructureShape.builder("GlobalSecondaryIndexUpdate")
              .optional(
                  "Update",
                  StructureShape.builder("UpdateGlobalSecondaryIndexAction")
                      .required("IndexName", TextShape.resourceName())
                      .required("ProvisionedThroughput", THROUGHPUT)
                      .build())
              .optional("Create", globalIndex("CreateGlobalSecondaryIndexAction"))
              .optional(
                  "Delete",
                  StructureShape.builder("DeleteGlobalSecondaryIndexAction")
                      .required("IndexName", TextShape.resourceName())
                      .build())
              .build());

  private TableShapes() {}

  static StructureShape globalIndex(String name) {
    return StructureShape.builder(name)
        .required("IndexName", TextShape.resourceName())
        .required("KeySchema", INDEX_KEY_SCHEMA)
        .required("Projection", PROJECTION)
        .optional("ProvisionedThroughput", THROUGHPUT)
        .build();
  }
}
