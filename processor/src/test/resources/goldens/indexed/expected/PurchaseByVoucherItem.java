package mall;

import io.pressmark.annotation.Generated;
import java.time.Instant;
import java.util.Optional;

/**
 * What the index {@code get} carries of a {@link Purchase}.
 *
 * @param customerId the attribute {@code customerId}
 * @param boughtAt the attribute {@code boughtAt}
 * @param voucher the attribute {@code voucher}
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public record PurchaseByVoucherItem(String customerId, Instant boughtAt, Optional<String> voucher) {}
