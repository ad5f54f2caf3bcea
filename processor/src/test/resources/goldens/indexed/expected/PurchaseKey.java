package mall;

import io.pressmark.annotation.Generated;
import java.time.Instant;

/**
 * The primary key of a {@link Purchase}.
 *
 * @param customerId the partition key
 * @param boughtAt the sort key
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public record PurchaseKey(String customerId, Instant boughtAt) {}
