package io.pressmark.core.store;

/** What can be done with a table or an index now: DynamoDB's {@code TableStatus}. */
public enum ResourceStatus {
  /** It is being made, and cannot be read yet; the embedded store's indexes while they fill. */
  CREATING,

  /** It is in use, and an index of it is being made or another setting of it changed. */
  UPDATING,

  /** It is going away; never of the embedded store, where it is gone at once. */
  DELETING,

  /** It can be used. */
  ACTIVE
}
