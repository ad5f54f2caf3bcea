package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(
    @PartitionKey String id,
    @Attribute(value = "memo", formerNames = "note") String note,
    @Attribute(formerNames = {"old", "older"}) String one) {}
