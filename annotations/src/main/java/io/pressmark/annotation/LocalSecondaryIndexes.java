package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several {@link LocalSecondaryIndex @LocalSecondaryIndex} on one type. There is no need to write
 * it: the compiler does.
 *
 * <p><b>Problem codes:</b> those of {@link LocalSecondaryIndex}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LocalSecondaryIndexes {

  /** The indexes. */
  LocalSecondaryIndex[] value();
}
