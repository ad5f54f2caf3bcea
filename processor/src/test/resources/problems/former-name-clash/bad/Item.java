package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(
    @PartitionKey String id,
    String note,
    @Attribute(formerNames = "note") String memo, // <- former-name-clash
    @Attribute(formerNames = {"old", "older"}) String one,
    @Attribute(formerNames = "old") String two) {} // <- former-name-clash
