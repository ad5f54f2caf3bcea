package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says when an item expires: DynamoDB's time to live.
 *
 * <pre>{@code
 * @Table("logins")
 * public record Login(@PartitionKey String token, String userId, @TimeToLive Instant expiresAt) {}
 * }</pre>
 *
 * <p>It stands on an {@code Instant}, or on an {@code int} or {@code long} of seconds since the
 * epoch. It is stored as a number of whole seconds; what a put returns has the instant without its
 * fraction. An absent value means that the item does not expire. From the second that it names on,
 * and for five years, the item is expired: in the embedded store it counts as absent at once, and
 * is deleted in the background. A store can be opened so that expired items are shown until they
 * are deleted, as DynamoDB does.
 *
 * <p><b>Problem codes:</b> {@code time-to-live-type}, {@code key-managed}, {@code subtype-managed},
 * {@code managed-duplicate}, {@code managed-conflict}, {@code managed-in-document}, {@code
 * managed-optional}, {@code annotation-misplaced}, {@code ignore-conflict}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface TimeToLive {}
