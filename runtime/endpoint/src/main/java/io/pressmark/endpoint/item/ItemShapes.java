package io.pressmark.endpoint.item;

import io.pressmark.endpoint.shape.BooleanShape;
import io.pressmark.endpoint.shape.MapShape;
import io.pressmark.endpoint.shape.Shape;
import io.pressmark.endpoint.shape.TextShape;

/** The structures that requests about items share. */
final class ItemShapes {
  static final Shape TEXT = TextShape.any();
  static final Shape FLAG = new BooleanShape();
  static final MapShape ATTRIBUTES = MapShape.ofAttributes();
  static final MapShape NAMES = MapShape.ofTexts();
  static final Shape RETURN_CONSUMED_CAPACITY = TextShape.oneOf("INDEXES", "TOTAL", "NONE");
  static final Shape RETURN_ITEM_COLLECTION_METRICS = TextShape.oneOf("SIZE", "NONE");
  static final Shape RETURN_VALUES =
      TextShape.oneOf("ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW");
  static final Shape RETURN_VALUES_ON_FAILURE = TextShape.oneOf("ALL_OLD", "NONE");

  private ItemShapes() {}
}
