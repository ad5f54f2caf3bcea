package io.pressmark.endpoint.legacy;

import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Expected} says of one attribute, in one of two forms: {@code Value} and {@code
 * Exists}, or a {@code ComparisonOperator} with an {@code AttributeValueList} or one {@code Value}.
 * Immutable. What does not go together is refused by {@link #asCondition}.
 *
 * @param attribute the name of a top-level attribute
 * @param exists null where the request does not say
 * @param value null where there is none
 * @param operator null where there is none
 * @param values the {@code AttributeValueList}, null where there is none
 */
public record ExpectedAttribute(
    String attribute,
    @Nullable Boolean exists,
    @Nullable AttributeValue value,
    @Nullable ComparisonOperator operator,
    @Nullable List<AttributeValue> values) {

  /**
   * The condition that is meant.
   *
   * <p>{@code Exists: true} needs a value, and then means nothing: whether there is any value is
   * what NOT_NULL asks. {@code Exists: false} is NULL.
   *
   * @throws ServiceException when its parts do not go together, or the operator does not take the
   *     values
   */
  public LegacyCondition asCondition() {
    if (value != null && values != null) {
      throw refused("Value and AttributeValueList cannot be used together");
    }
    return operator != null ? compared(operator) : existing();
  }

  private LegacyCondition compared(ComparisonOperator comparison) {
    if (exists != null) {
      throw refused("Exists and ComparisonOperator cannot be used together");
    }
    if (value == null && values == null && !comparison.takesNoValue()) {
      throw refused(
          "Value or AttributeValueList must be used with ComparisonOperator: " + comparison);
    }
    return new LegacyCondition(attribute, comparison, given());
  }

  private List<AttributeValue> given() {
    if (values != null) {
      return values;
    }
    return value == null ? List.of() : List.of(value);
  }

  private LegacyCondition existing() {
    if (values != null) {
      throw refused("AttributeValueList can only be used with a ComparisonOperator");
    }
    if (Boolean.FALSE.equals(exists)) {
      if (value != null) {
        throw refused("Value cannot be used when Exists is false");
      }
      return new LegacyCondition(attribute, ComparisonOperator.NULL, List.of());
    }
    if (value == null) {
      throw refused("Value must be provided when Exists is " + exists);
    }
    return new LegacyCondition(attribute, ComparisonOperator.EQ, List.of(value));
  }

  private ServiceException refused(String rule) {
    return ServiceException.invalidParameter(rule + " for Attribute: " + attribute);
  }
}
