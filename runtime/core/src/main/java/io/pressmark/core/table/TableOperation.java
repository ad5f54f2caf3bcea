package io.pressmark.core.table;

/** An operation of a repository or a database, as the store is asked for it. */
public enum TableOperation {
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

  TableOperation(String title) {
    this.title = title;
  }

  /** DynamoDB's name of the operation. */
  @Override
  public String toString() {
    return title;
  }
}
