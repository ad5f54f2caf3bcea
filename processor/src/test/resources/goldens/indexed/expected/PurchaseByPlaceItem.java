package mall;

import io.pressmark.annotation.Generated;
import java.time.Instant;
import java.time.Year;

/**
 * What the index {@code by-place} carries of a {@link Purchase}.
 *
 * @param customerId the attribute {@code customerId}
 * @param boughtAt the attribute {@code boughtAt}
 * @param productId the attribute {@code product}
 * @param state the attribute {@code state}
 * @param model the attribute {@code model}
 * @param shipToStreet the attribute {@code shipTo_street}
 * @param shipToCity the attribute {@code shipTo_town}
 * @param shipToCountry the attribute {@code shipTo_country}
 * @param payment the attribute {@code payment}
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public record PurchaseByPlaceItem(String customerId, Instant boughtAt, String productId,
    State state, Year model, String shipToStreet, String shipToCity, String shipToCountry,
    Payment payment) {}
