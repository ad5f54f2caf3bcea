package io.pressmark.processor.validate;

import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.Construction;
import java.util.Map;

/**
 * How instances of a class are made.
 *
 * @param writes how each property is written, by its name; those that cannot be are missing
 */
record Making(Construction construction, Map<String, Access> writes) {}
