package mall;

import io.pressmark.annotation.Generated;
import java.time.Instant;

/**
 * What the index {@code by-state} carries of a {@link Purchase}.
 *
 * @param customerId the attribute {@code customerId}
 * @param boughtAt the attribute {@code boughtAt}
 * @param state the attribute {@code state}
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public record PurchaseByStateItem(String customerId, Instant boughtAt, State state) {}
