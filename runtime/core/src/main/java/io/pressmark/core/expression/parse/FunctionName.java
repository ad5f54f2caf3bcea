package io.pressmark.core.expression.parse;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The functions of expressions; their names are spelled in lower case. */
enum FunctionName {
  ATTRIBUTE_EXISTS("attribute_exists", 1, Place.CONDITION),
  ATTRIBUTE_NOT_EXISTS("attribute_not_exists", 1, Place.CONDITION),
  ATTRIBUTE_TYPE("attribute_type", 2, Place.CONDITION),
  BEGINS_WITH("begins_with", 2, Place.CONDITION),
  CONTAINS("contains", 2, Place.CONDITION),
  SIZE("size", 1, Place.OPERAND_OF_CONDITION),
  IF_NOT_EXISTS("if_not_exists", 2, Place.OPERAND_OF_UPDATE),
  LIST_APPEND("list_append", 2, Place.OPERAND_OF_UPDATE);

  /** Where a function can stand. */
  enum Place {
    /** By itself, or joined with other conditions. */
    CONDITION,
    /** Where a condition has an operand. */
    OPERAND_OF_CONDITION,
    /** Where the SET section of an update has an operand. */
    OPERAND_OF_UPDATE
  }

  private final String text;
  private final int operands;
  private final Place place;

  FunctionName(String text, int operands, Place place) {
    this.text = text;
    this.operands = operands;
    this.place = place;
  }

  /** How many operands it takes. */
  int operands() {
    return operands;
  }

  Place place() {
    return place;
  }

  /** The function of this name, or null when there is none. */
  static @Nullable FunctionName of(String name) {
    return Arrays.stream(values()).filter(each -> each.text.equals(name)).findFirst().orElse(null);
  }

  /** As it is spelled. */
  @Override
  public String toString() {
    return text;
  }
}
