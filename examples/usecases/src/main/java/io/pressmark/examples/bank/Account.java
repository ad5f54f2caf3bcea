package io.pressmark.examples.bank;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;
import java.math.BigDecimal;

/** An account. Its balance never becomes negative. */
@Table("bank-accounts")
public record Account(@PartitionKey String id, BigDecimal balance, @Version long version) {

  /** A new account. */
  public static Account of(String id, String balance) {
    return new Account(id, new BigDecimal(balance), 0);
  }
}
