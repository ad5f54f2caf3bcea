package shop;

import io.pressmark.annotation.Generated;
import java.time.Instant;

/**
 * The primary key of a {@link Order}.
 *
 * @param customerId the partition key
 * @param placedAt the sort key
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public record OrderKey(String customerId, Instant placedAt) {}
