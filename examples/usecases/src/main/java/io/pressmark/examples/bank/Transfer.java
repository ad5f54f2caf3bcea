package io.pressmark.examples.bank;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;

/** A transfer that was made, by the id that its order has. */
@Table("bank-transfers")
public record Transfer(@PartitionKey String id, String from, String to, BigDecimal amount) {}
