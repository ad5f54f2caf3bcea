package test;

/** A property that a document inherits. */
public class Base {
  private long baseNumber;

  public long getBaseNumber() {
    return baseNumber;
  }

  public void setBaseNumber(long baseNumber) {
    this.baseNumber = baseNumber;
  }
}
