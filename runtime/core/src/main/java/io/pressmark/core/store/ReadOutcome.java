package io.pressmark.core.store;

/**
 * How one item is to be read, and what that cost. A reusable buffer; not thread-safe.
 *
 * <p>The caller calls {@link #ask} before the operation; the engine fills the rest.
 */
public final class ReadOutcome {
  private ReadConsistency consistency = ReadConsistency.DEFAULT;
  private double readUnits;

  /** Clears the last report and says how new the read has to be. */
  public ReadOutcome ask(ReadConsistency required) {
    consistency = required;
    readUnits = 0;
    return this;
  }

  /** How new the read has to be. */
  public ReadConsistency consistency() {
    return consistency;
  }

  /** For the engine: tells what the read cost. */
  public void report(double units) {
    readUnits = units;
  }

  /** What the read cost, in DynamoDB's read units; 0 if it was not carried out. */
  public double readUnits() {
    return readUnits;
  }
}
