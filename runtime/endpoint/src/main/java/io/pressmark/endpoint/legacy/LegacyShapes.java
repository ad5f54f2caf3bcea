package io.pressmark.endpoint.legacy;

import io.pressmark.endpoint.shape.AttributeValueShape;
import io.pressmark.endpoint.shape.BooleanShape;
import io.pressmark.endpoint.shape.ListShape;
import io.pressmark.endpoint.shape.MapShape;
import io.pressmark.endpoint.shape.Shape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import java.util.Arrays;

/** The shapes of the parameters of the older form. */
public final class LegacyShapes {
  private static final Shape COMPARISON_OPERATOR = oneOf(ComparisonOperator.values());
  private static final Shape VALUE = new AttributeValueShape();
  private static final Shape VALUE_LIST = ListShape.of(VALUE);

  /** {@code ConditionalOperator}. */
  public static final Shape CONDITIONAL_OPERATOR = oneOf(ConditionalOperator.values());

  /** {@code AttributesToGet}: 1 to 255 names. */
  public static final Shape ATTRIBUTES_TO_GET = new ListShape(TextShape.any(), 1, 255);

  /** {@code QueryFilter}, {@code ScanFilter} and {@code KeyConditions}. */
  public static final MapShape CONDITIONS =
      MapShape.of(
          StructureShape.builder("Condition")
              .optional("AttributeValueList", VALUE_LIST)
              .required("ComparisonOperator", COMPARISON_OPERATOR)
              .build());

  /** {@code Expected}. */
  public static final MapShape EXPECTED =
      MapShape.of(
          StructureShape.builder("ExpectedAttributeValue")
              .optional("AttributeValueList", VALUE_LIST)
              .optional("ComparisonOperator", COMPARISON_OPERATOR)
              .optional("Exists", new BooleanShape())
              .optional("Value", VALUE)
              .build());

  /** {@code AttributeUpdates}. */
  public static final MapShape ATTRIBUTE_UPDATES =
      MapShape.of(
          StructureShape.builder("AttributeValueUpdate")
              .optional("Action", oneOf(AttributeUpdate.Action.values()))
              .optional("Value", VALUE)
              .build());

  private LegacyShapes() {}

  private static Shape oneOf(Enum<?>[] constants) {
    return TextShape.oneOf(Arrays.stream(constants).map(Enum::name).toArray(String[]::new));
  }
}
