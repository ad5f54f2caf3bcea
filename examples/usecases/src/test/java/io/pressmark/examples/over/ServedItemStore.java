package io.pressmark.examples.over;

import io.pressmark.core.store.ItemStore;
import io.pressmark.dynamodb.DynamoDbItemStore;
import io.pressmark.dynamodb.DynamoDbStoreOptions;
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

/** A store over the AWS SDK, whose requests an endpoint on another store answers. */
final class ServedItemStore extends ForwardingStore {
  private final DynamoDbClient client;
  private final DynamoDbStreamsClient streams;
  private final DynamoDbEndpoint endpoint;
  private final ItemStore behind;

  private ServedItemStore(
      DynamoDbClient client,
      DynamoDbStreamsClient streams,
      DynamoDbEndpoint endpoint,
      ItemStore behind) {
    super(
        DynamoDbItemStore.over(
            client,
            streams,
            DynamoDbStoreOptions.defaults()
                .withMissingTablesCreated(true)
                .withPollDelay(Duration.ofMillis(5))));
    this.client = client;
    this.streams = streams;
    this.endpoint = endpoint;
    this.behind = behind;
  }

  static ItemStore on(ItemStore behind) {
    DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(behind);
    return new ServedItemStore(
        configured(DynamoDbClient.builder(), endpoint.uri()).build(),
        configured(DynamoDbStreamsClient.builder(), endpoint.uri()).build(),
        endpoint,
        behind);
  }

  /** A client whose requests are sent once: the use cases themselves send again what is refused. */
  private static <B extends AwsClientBuilder<B, ?>> B configured(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .overrideConfiguration(
            settings -> settings.retryStrategy(retries -> retries.maxAttempts(1)));
  }

  /** The service does it by itself, which a test cannot wait for. */
  @Override
  public long deleteExpiredItems() {
    return behind.deleteExpiredItems();
  }

  @Override
  public void close() {
    super.close();
    client.close();
    streams.close();
    endpoint.close();
    behind.close();
  }
}
