package mall;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.Convert;
import io.pressmark.annotation.Default;
import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Projection;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import io.pressmark.annotation.Version;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;

@Table("purchases")
@GlobalSecondaryIndex(name = "by-product", partitionKey = "productId", sortKey = "boughtAt")
@GlobalSecondaryIndex(
    name = "by-place",
    partitionKey = {"shipTo.country", "shipTo.city"},
    sortKey = {"state", "model", "boughtAt"},
    projection = Projection.INCLUDE,
    include = {"productId", "payment", "shipTo.street"})
@GlobalSecondaryIndex(
    name = "get",
    partitionKey = "voucher",
    projection = Projection.KEYS_ONLY,
    method = "byVoucher")
@LocalSecondaryIndex(
    name = "by-quantity",
    sortKey = "quantity",
    projection = Projection.INCLUDE,
    include = "voucher")
@LocalSecondaryIndex(name = "by-state", sortKey = "state", projection = Projection.KEYS_ONLY)
public record Purchase(
    @PartitionKey String customerId,
    @SortKey Instant boughtAt,
    @Attribute(value = "product", formerNames = "article") String productId,
    @Default("1") int quantity,
    @Default("OPEN") State state,
    @Convert(YearConverter.class) Year model,
    Optional<String> voucher,
    @Flatten(prefix = "shipTo_") Address shipTo,
    Payment payment,
    List<Payment> refunds,
    @TimeToLive Instant keptUntil,
    @Version long version) {}
