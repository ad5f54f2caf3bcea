package io.pressmark.chronicle.internal.operations;

/** The kinds of operations, as DynamoDB names them. */
public enum OperationKind {
  GET("GetItem"),
  PUT("PutItem"),
  UPDATE("UpdateItem"),
  DELETE("DeleteItem"),
  QUERY("Query"),
  SCAN("Scan"),
  BATCH_GET("BatchGetItem"),
  BATCH_WRITE("BatchWriteItem"),
  TRANSACT_GET("TransactGetItems"),
  TRANSACT_WRITE("TransactWriteItems");

  private final String title;

  OperationKind(String title) {
    this.title = title;
  }

  /** DynamoDB's name of the operation. */
  @Override
  public String toString() {
    return title;
  }
}
