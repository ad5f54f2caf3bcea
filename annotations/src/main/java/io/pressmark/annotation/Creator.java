package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the constructor or static method that makes the instances of a type.
 *
 * <pre>{@code
 * @Table("points")
 * public final class Point {
 *   private final String id;
 *   private final int x;
 *
 *   private Point(String id, int x) {
 *     this.id = id;
 *     this.x = x;
 *   }
 *
 *   @Creator
 *   static Point of(String id, int x) {
 *     return new Point(id, x);
 *   }
 *
 *   @PartitionKey
 *   public String id() {
 *     return id;
 *   }
 *
 *   public int x() {
 *     return x;
 *   }
 * }
 * }</pre>
 *
 * <p>Its parameters are named as the properties they are for. Properties that it does not take are
 * set afterwards, by setters or fields. Without it, the one constructor counts whose parameters are
 * all properties. A class that was compiled without {@code -parameters} elsewhere has no parameter
 * names to go by.
 *
 * <p><b>Problem codes:</b> {@code type-creator-ambiguous}, {@code creator-parameter}, {@code
 * creator-invalid}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.CONSTRUCTOR, ElementType.METHOD})
public @interface Creator {}
