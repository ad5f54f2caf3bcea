package mall;

import io.pressmark.annotation.Generated;
import java.time.Instant;
import java.util.Optional;

/**
 * What the index {@code by-quantity} carries of a {@link Purchase}.
 *
 * @param customerId the attribute {@code customerId}
 * @param boughtAt the attribute {@code boughtAt}
 * @param quantity the attribute {@code quantity}
 * @param voucher the attribute {@code voucher}
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public record PurchaseByQuantityItem(String customerId, Instant boughtAt, int quantity,
    Optional<String> voucher) {}
