package io.pressmark.chronicle.history;

import java.util.Optional;

/**
 * What an operation did with one item of a group, and what it was told.
 *
 * @param item the item's number in its group
 * @param condition what the item had to be
 * @param change what became of it
 * @param before what the operation was told the item was before; empty if it was not told
 * @param refused whether it was told that the condition is false
 */
record Step(
    int item, Condition condition, Change change, Optional<Content> before, boolean refused) {

  /** A condition of a write. */
  enum Condition {
    ALWAYS,
    ABSENT,
    EXISTS,
    /** The sum is below three, or there is none. */
    FEW;

    boolean holds(Content content) {
      return switch (this) {
        case ALWAYS -> true;
        case ABSENT -> !content.exists();
        case EXISTS -> content.exists();
        case FEW -> content.count() < 3;
      };
    }
  }

  /** The kinds of change. */
  enum Kind {
    KEEP,
    PUT,
    ADD,
    DELETE
  }

  /**
   * A change of an item.
   *
   * @param number the tag of a put, the summand of an addition
   */
  record Change(Kind kind, long number) {
    static final Change KEEP = new Change(Kind.KEEP, 0);
    static final Change DELETE = new Change(Kind.DELETE, 0);

    Content apply(Content content) {
      return switch (kind) {
        case KEEP -> content;
        case PUT -> Content.of(number, 0);
        case ADD -> Content.of(content.tag(), content.count() + number);
        case DELETE -> Content.ABSENT;
      };
    }
  }

  /** This step, with what the operation was told. */
  Step told(Content seen, boolean wasRefused) {
    return new Step(item, condition, change, Optional.of(seen), wasRefused);
  }

  static Step read(int item, Content seen) {
    return new Step(item, Condition.ALWAYS, Change.KEEP, Optional.of(seen), false);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("item ").append(item);
    text.append(change.kind() == Kind.KEEP ? "" : " " + change.kind() + " " + change.number());
    text.append(condition == Condition.ALWAYS ? "" : " if " + condition);
    before.ifPresent(seen -> text.append(" saw ").append(seen));
    return text.append(refused ? " refused" : "").toString();
  }
}
