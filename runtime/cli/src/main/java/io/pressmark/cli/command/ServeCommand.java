package io.pressmark.cli.command;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.cli.console.Console;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.failure.UsageException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.endpoint.DynamoDbEndpoint;
import io.pressmark.endpoint.EndpointCredentials;
import io.pressmark.endpoint.EndpointOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Serves a store to DynamoDB's clients until it is stopped. */
@picocli.CommandLine.Command(
    name = "serve",
    description = {
      "Serve a store to any client of DynamoDB, over HTTP: AWS's SDKs and command line, and what is"
          + " built on them. It goes on until ^C or a termination signal, which ends it in good order.",
      "",
      "It listens on this machine alone unless --host says otherwise. Without --access-key it takes"
          + " requests that are signed by any key."
    })
public final class ServeCommand extends Command {
  /** Which store. */
  static final class Source {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        description = "The directory of the store; a new one is made if there is none.")
    private @Nullable Path directory;

    @Option(
        names = "--in-memory",
        required = true,
        description = "A new store that is gone when the command ends.")
    @SuppressWarnings("UnusedVariable") // that it is given says that there is no directory
    private boolean inMemory;
  }

  @ArgGroup(multiplicity = "1")
  private final Source source = new Source();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The port to listen on, 0 for any that is free; ${DEFAULT-VALUE} by default.")
  private int port = 8000;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on; ${DEFAULT-VALUE} by default.")
  private String host = EndpointOptions.defaults().host();

  @Option(
      names = "--region",
      paramLabel = "NAME",
      description =
          "The AWS region in the names (ARNs) of tables; ${DEFAULT-VALUE} by default. Clients may be"
              + " set to any.")
  private String region = EndpointOptions.defaults().region();

  @Option(
      names = "--access-key",
      paramLabel = "ID",
      description = "Take only requests that are signed with this key and its secret.")
  private @Nullable String accessKey;

  @Option(
      names = "--secret-key",
      paramLabel = "SECRET",
      defaultValue = "${env:PRESSMARK_SECRET_KEY}",
      description =
          "The secret of --access-key. Others can read command lines: it is better kept in the"
              + " environment variable PRESSMARK_SECRET_KEY.")
  private @Nullable String secretKey;

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description =
          "A web origin, such as http://localhost:3000, whose pages may send requests from a browser,"
              + " or * for all; may be given several times. None may by default.")
  private List<String> origins = new ArrayList<>();

  /** On this console. */
  public ServeCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    EndpointOptions options = options();
    try (ItemStore store = open();
        DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(store, options)) {
      report("Serving " + described() + " at " + endpoint.uri());
      console().stop().await();
    }
    return ExitCode.OK;
  }

  private ItemStore open() {
    Path directory = source.directory;
    return directory == null
        ? ChronicleItemStore.openInMemory(StoreOptions.defaults())
        : StoreArgument.openOrCreate(directory);
  }

  private String described() {
    Path directory = source.directory;
    return directory == null ? "a store in memory" : directory.toString();
  }

  private EndpointOptions options() {
    try {
      EndpointOptions options =
          EndpointOptions.defaults()
              .withHost(host)
              .withPort(port)
              .withRegion(region)
              .withAllowedOrigins(Set.copyOf(origins));
      if (accessKey == null) {
        return options;
      }
      if (secretKey == null) {
        throw new UsageException("--access-key needs --secret-key");
      }
      return options.withCredentials(new EndpointCredentials(accessKey, secretKey));
    } catch (ValidationException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
