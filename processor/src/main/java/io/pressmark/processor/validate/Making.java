package io.pressmark.processor.validate;

import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.Construction;
import java.util.List;
import java.util.Map;

/**
 * How instances of a class are made.
 *
 * @param writes how each property is written, by its name; those that cannot be are missing
 */
record Making(Construction construction, Map<String, Access> writes) {
  /** Where it is a mistake, and told, how they are made: nothing more is to be said of setters. */
  static final Making UNKNOWN = new Making(new Construction.Constructor(List.of()), Map.of());
}
