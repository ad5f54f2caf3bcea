package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a converter that its stored form sorts as the Java type does, so that a sort key can use
 * it.
 *
 * <pre>{@code
 * @KeepsOrder
 * public final class YearConverter implements AttributeConverter<Year, Integer> {
 *   @Override
 *   public Integer toStored(Year value) {
 *     return value.getValue();
 *   }
 *
 *   @Override
 *   public Year fromStored(Integer stored) {
 *     return Year.of(stored);
 *   }
 * }
 *
 * @Table("vintages")
 * public record Vintage(
 *     @PartitionKey String vineyard, @SortKey @Convert(YearConverter.class) Year year) {}
 * }</pre>
 *
 * <p>Strings sort by their UTF-8 bytes, numbers by value, binaries by unsigned bytes. Nobody can
 * check the promise but you.
 *
 * <p><b>Problem codes:</b> {@code key-unordered}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface KeepsOrder {}
