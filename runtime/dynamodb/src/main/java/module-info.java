/** DynamoDB itself as a store, over a client of its SDK, whose jars are automatic modules. */
module io.pressmark.dynamodb {
  requires transitive io.pressmark.core;
  requires transitive software.amazon.awssdk.services.dynamodb;
  requires software.amazon.awssdk.awscore;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.retries.api;
  requires software.amazon.awssdk.utils;

  exports io.pressmark.dynamodb;
}
