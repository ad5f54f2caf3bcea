package io.pressmark.examples.engine;

import io.pressmark.core.Database;
import io.pressmark.dynamodb.DynamoDbItemStore;
import io.pressmark.dynamodb.DynamoDbStoreOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * What an example runs on: the embedded store or, with {@code --endpoint URI} among its arguments,
 * whatever speaks DynamoDB's protocol at that address. Nothing else of an example knows which.
 *
 * <p>An endpoint is taken for one on this machine: tables are created on first use, and the
 * credentials are made up.
 */
public final class Engine implements AutoCloseable {
  private static final String SWITCH = "--endpoint";

  private final Database database;
  private final List<SdkAutoCloseable> clients;

  private Engine(Database database, List<SdkAutoCloseable> clients) {
    this.database = database;
    this.clients = clients;
  }

  /** An embedded store in memory, or the endpoint that the arguments name. */
  public static Engine inMemory(String... arguments) {
    return of(arguments, Database::inMemory);
  }

  /** The embedded store in a directory, or the endpoint that the arguments name. */
  public static Engine open(Path directory, String... arguments) {
    return of(arguments, () -> Database.open(directory));
  }

  /** The arguments without those that are meant for this class. */
  public static List<String> others(String... arguments) {
    List<String> others = new ArrayList<>(List.of(arguments));
    int at = others.indexOf(SWITCH);
    if (at >= 0) {
      others.subList(at, Math.min(at + 2, others.size())).clear();
    }
    return others;
  }

  private static Engine of(String[] arguments, Supplier<Database> embedded) {
    int at = List.of(arguments).indexOf(SWITCH);
    if (at < 0) {
      return new Engine(embedded.get(), List.of());
    }
    if (at + 1 == arguments.length) {
      throw new IllegalArgumentException(
          SWITCH + " needs the address of an endpoint, such as http://localhost:8000");
    }
    return over(URI.create(arguments[at + 1]));
  }

  private static Engine over(URI endpoint) {
    DynamoDbClient client = configured(DynamoDbClient.builder(), endpoint).build();
    DynamoDbStreamsClient streams = configured(DynamoDbStreamsClient.builder(), endpoint).build();
    DynamoDbStoreOptions options =
        DynamoDbStoreOptions.defaults()
            .withMissingTablesCreated(true)
            .withPollDelay(Duration.ofMillis(20));
    return new Engine(
        Database.over(DynamoDbItemStore.over(client, streams, options)), List.of(client, streams));
  }

  private static <B extends AwsClientBuilder<B, ?>> B configured(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("example", "example")));
  }

  public Database database() {
    return database;
  }

  /** Closes the database, and the clients that were made for it. */
  @Override
  public void close() {
    database.close();
    clients.forEach(SdkAutoCloseable::close);
  }
}
