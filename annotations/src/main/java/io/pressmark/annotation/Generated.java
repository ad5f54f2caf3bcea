package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that Pressmark's processor wrote. Not for use by hand: a type with this annotation
 * is overwritten when its source is generated again, one without it never is.
 *
 * <pre>{@code
 * @Generated("io.pressmark.processor.PressmarkProcessor")
 * public final class OrderRepository { ... }
 * }</pre>
 *
 * <p>It stays in the class file, so that coverage and analysis tools can leave generated code out.
 * (The JDK's annotation of this name is not in every module that generated code lives in.)
 *
 * <p><b>Problem codes:</b> none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {

  /** The name of the processor class. */
  String value();
}
