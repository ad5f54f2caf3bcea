package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a property out of the stored item.
 *
 * <pre>{@code
 * @Table("rectangles")
 * public record Rectangle(@PartitionKey String id, int width, int height, @Ignore String note) {}
 * }</pre>
 *
 * <p>It stands on a record component, a field or a getter. An ignored record component is read back
 * as null, zero, false or an empty {@code Optional}; an ignored property of a class keeps what the
 * constructor gave it. Its type may be any type at all.
 *
 * <p><b>Problem codes:</b> {@code ignore-conflict}, {@code annotation-misplaced}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Ignore {}
