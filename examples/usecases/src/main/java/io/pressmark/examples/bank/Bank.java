package io.pressmark.examples.bank;

import static io.pressmark.examples.bank.AccountAttributes.BALANCE;

import io.pressmark.core.Database;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.table.FoundItems;
import io.pressmark.examples.engine.Engine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps accounts and moves money between them. */
public final class Bank {
  private final Database db;
  private final AccountRepository accounts;
  private final TransferRepository transfers;

  public Bank(Database db) {
    this.db = db;
    this.accounts = new AccountRepository(db);
    this.transfers = new TransferRepository(db);
  }

  /** Opens an account, which must not be there yet. */
  public Account open(String id, String balance) {
    return accounts.insert(Account.of(id, balance));
  }

  /**
   * Moves money, and keeps a record of it: all or nothing. A transfer that is sent again, since its
   * sender got no answer, is made once.
   *
   * @param id the same for the same transfer, at most 36 characters
   * @throws RefusedTransferException when there is not enough money, or no such account
   */
  public void transfer(String id, String from, String to, BigDecimal amount) {
    try {
      db.transactWrite(
          tx ->
              tx.clientRequestToken(id)
                  .update(
                      accounts
                          .update(from)
                          .with(BALANCE.add(amount.negate()))
                          .when(BALANCE.ge(amount)))
                  .update(accounts.update(to).with(BALANCE.add(amount)).when(BALANCE.exists()))
                  .insert(transfers, new Transfer(id, from, to, amount)));
    } catch (TransactionCanceledException e) {
      throw refused(e, from, to, amount);
    }
  }

  /** One reason for each action, in the order of the actions. */
  private RefusedTransferException refused(
      TransactionCanceledException e, String from, String to, BigDecimal amount) {
    CancellationReason debit = e.reasons().get(0);
    if (!debit.isNone()) {
      Optional<Account> found = debit.item().map(accounts::fromAttributeMap);
      String why =
          found
              .map(account -> "has " + account.balance() + " and not " + amount)
              .orElse("does not exist");
      return new RefusedTransferException("Account " + from + " " + why, e);
    }
    return e.reasons().get(1).isNone()
        ? new RefusedTransferException("A transfer with this id was made long ago", e)
        : new RefusedTransferException("Account " + to + " does not exist", e);
  }

  /** The sum of some accounts at one moment: no transfer between them is seen half done. */
  public BigDecimal total(List<String> ids) {
    FoundItems found = db.transactGet(tx -> ids.forEach(id -> tx.get(accounts.key(id))));
    return found.all(accounts).stream()
        .map(Account::balance)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public Optional<Account> account(String id) {
    return accounts.get(id);
  }

  /** The number of transfers that were made. */
  public long transfers() {
    return transfers.count();
  }

  public static void main(String... arguments) {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      Bank bank = new Bank(db);
      bank.open("ann", "100");
      bank.open("bob", "0");
      String id = UUID.randomUUID().toString();
      bank.transfer(id, "ann", "bob", new BigDecimal("30"));
      bank.transfer(id, "ann", "bob", new BigDecimal("30"));
      System.out.println(bank.account("ann").orElseThrow());
      System.out.println(bank.account("bob").orElseThrow());
      try {
        bank.transfer("next", "ann", "bob", new BigDecimal("100"));
      } catch (RefusedTransferException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
