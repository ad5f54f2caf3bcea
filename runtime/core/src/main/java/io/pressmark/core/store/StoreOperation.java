package io.pressmark.core.store;

/** An operation of a repository or a database, as the store is asked for it. */
public enum StoreOperation {
  GET("GetItem"),
  PUT("PutItem"),
  UPDATE("UpdateItem"),
  DELETE("DeleteItem"),
  /** One page. */
  QUERY("Query"),
  /** One page. */
  SCAN("Scan"),
  BATCH_GET("BatchGetItem"),
  BATCH_WRITE("BatchWriteItem"),
  TRANSACT_GET("TransactGetItems"),
  TRANSACT_WRITE("TransactWriteItems");

  private final String title;

  StoreOperation(String title) {
    this.title = title;
  }

  /** DynamoDB's name of the operation. */
  @Override
  public String toString() {
    return title;
  }
}
