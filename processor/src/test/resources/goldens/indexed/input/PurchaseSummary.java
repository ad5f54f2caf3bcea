package mall;

import io.pressmark.annotation.ProjectionOf;
import java.time.Instant;
import java.time.Year;

/** What a list of purchases shows: attributes of every kind that needs code of its own. */
@ProjectionOf(Purchase.class)
public record PurchaseSummary(
    Instant boughtAt, String productId, State state, Year model, String shipToCity, Payment payment) {}
