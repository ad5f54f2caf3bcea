/** DynamoDB itself as a store, over the AWS SDK. */
module io.pressmark.dynamodb {
  requires transitive io.pressmark.core;
  requires transitive software.amazon.awssdk.services.dynamodb;
  requires software.amazon.awssdk.awscore;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.retries.api;

  exports io.pressmark.dynamodb;
}
