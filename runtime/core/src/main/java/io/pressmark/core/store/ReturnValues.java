package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;

/** What a write returns of its item: DynamoDB's ReturnValues. */
public enum ReturnValues {
  /** Nothing: the default. */
  NONE,
  /** The item as it was before, if there was one. */
  ALL_OLD,
  /** The item as it is after an update. */
  ALL_NEW,
  /** What an update's paths led to before, each in the documents that it stood in. */
  UPDATED_OLD,
  /** What an update's paths lead to after it, each in the documents that it stands in. */
  UPDATED_NEW;

  /** Whether it is an image of the item as it was before. */
  public boolean isOld() {
    return this == ALL_OLD || this == UPDATED_OLD;
  }

  /** Whether it has only what an update's paths lead to. */
  public boolean isUpdated() {
    return this == UPDATED_OLD || this == UPDATED_NEW;
  }

  /**
   * Checks that a write other than an update can return it.
   *
   * @throws ValidationException when it is neither {@link #NONE} nor {@link #ALL_OLD}
   */
  public void requireOfPutOrDelete() {
    if (this != NONE && this != ALL_OLD) {
      throw new ValidationException("ReturnValues can only be ALL_OLD or NONE");
    }
  }

  void requireOnFailure() {
    if (this != NONE && this != ALL_OLD) {
      throw new ValidationException(
          "1 validation error detected: Value '"
              + this
              + "' at 'returnValuesOnConditionCheckFailure' failed to satisfy constraint: Member"
              + " must satisfy enum value set: [ALL_OLD, NONE]");
    }
  }
}
