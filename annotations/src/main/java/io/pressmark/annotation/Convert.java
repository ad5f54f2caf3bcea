package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores values of a type through a converter of your own.
 *
 * <pre>{@code
 * @Table("invoices")
 * public record Invoice(@PartitionKey String id, @Convert(CurrencyConverter.class) Currency currency) {}
 *
 * public final class CurrencyConverter implements AttributeConverter<Currency, String> {
 *   @Override
 *   public String toStored(Currency value) {
 *     return value.getCurrencyCode();
 *   }
 *
 *   @Override
 *   public Currency fromStored(String stored) {
 *     return Currency.getInstance(stored);
 *   }
 * }
 * }</pre>
 *
 * <p>A converter implements {@code io.pressmark.core.convert.AttributeConverter<T, S>}: it turns a
 * {@code T} into an {@code S}, which is any type that has a stored form, and back. On an attribute
 * it converts the values of type {@code T} in it: the attribute itself, or the content of its
 * {@code Optional}, list, set or map. On a type or package it is registered for all attributes
 * declared there. The nearest counts: the attribute's, that of the type that declares it, of that
 * type's package, of the table's type, of its package. A sort key needs one with {@link
 * KeepsOrder}.
 *
 * <p><b>Problem codes:</b> {@code converter-invalid}, {@code converter-mismatch}, {@code
 * converter-ambiguous}, {@code key-unordered}, {@code annotation-misplaced}, {@code
 * ignore-conflict}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
public @interface Convert {
  /** The converter classes. */
  Class<?>[] value();
}
