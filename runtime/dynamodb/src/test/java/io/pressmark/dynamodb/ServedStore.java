package io.pressmark.dynamodb;

import io.pressmark.core.Database;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.endpoint.DynamoDbEndpoint;
import io.pressmark.testkit.store.ForwardingStore;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A {@link DynamoDbItemStore} that speaks over HTTP to an endpoint of its own, which has an
 * embedded store in memory behind it; all of it is closed together.
 */
final class ServedStore extends ForwardingStore {
  private final Database database;
  private final DynamoDbEndpoint endpoint;
  private final DynamoDbClient client;
  private final DynamoDbStreamsClient streams;

  private ServedStore(
      Database database,
      DynamoDbEndpoint endpoint,
      DynamoDbClient client,
      DynamoDbStreamsClient streams) {
    super(DynamoDbItemStore.over(client, streams, options()));
    this.database = database;
    this.endpoint = endpoint;
    this.client = client;
    this.streams = streams;
  }

  static ServedStore open() {
    Database database = Database.inMemory(StoreOptions.defaults().withPartitions(1));
    DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(database.store());
    return new ServedStore(
        database,
        endpoint,
        configured(DynamoDbClient.builder(), endpoint.uri()).build(),
        configured(DynamoDbStreamsClient.builder(), endpoint.uri()).build());
  }

  static DynamoDbStoreOptions options() {
    return DynamoDbStoreOptions.defaults().withPollDelay(Duration.ofMillis(5));
  }

  /** A client whose requests are sent once, to see every refusal. */
  static <B extends AwsClientBuilder<B, ?>> B configured(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .overrideConfiguration(
            settings -> settings.retryStrategy(retries -> retries.maxAttempts(1)));
  }

  /** The service does it by itself, which the test cannot wait for: here it is told to. */
  @Override
  public long deleteExpiredItems() {
    return database.store().deleteExpiredItems();
  }

  /** As what has expired. */
  @Override
  public long trimStreams() {
    return database.store().trimStreams();
  }

  @Override
  public void close() {
    super.close();
    client.close();
    streams.close();
    endpoint.close();
    database.close();
  }
}
