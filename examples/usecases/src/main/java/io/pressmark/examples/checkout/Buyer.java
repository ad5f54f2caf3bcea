package io.pressmark.examples.checkout;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

/** Somebody who may order, as long as the account is active. */
@Table("buyers")
public record Buyer(@PartitionKey String id, boolean active) {}
