package io.pressmark.examples.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.endpoint.DynamoDbEndpoint;
import io.pressmark.examples.bank.Bank;
import io.pressmark.examples.blog.Blog;
import io.pressmark.examples.books.Library;
import io.pressmark.examples.chat.Chat;
import io.pressmark.examples.checkout.Checkout;
import io.pressmark.examples.employees.Staff;
import io.pressmark.examples.game.Leaderboard;
import io.pressmark.examples.game.Standings;
import io.pressmark.examples.sessions.Sessions;
import io.pressmark.examples.shop.Shop;
import io.pressmark.examples.survey.Surveys;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples say the same on the embedded store and on one that is reached over HTTP. */
class EnginesTest {
  /** What no two runs have in common: the time of day, and ids. */
  private static final Pattern OF_THE_RUN =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private interface Main {
    void run(String... arguments) throws Exception;
  }

  record Example(String name, Main main) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Example> examples() {
    return Stream.of(
        new Example("bank", Bank::main),
        new Example("blog", Blog::main),
        new Example("chat", Chat::main),
        new Example("checkout", Checkout::main),
        new Example("employees", Staff::main),
        new Example("leaderboard", Leaderboard::main),
        new Example("standings", Standings::main),
        new Example("sessions", Sessions::main),
        new Example("shop", Shop::main),
        new Example("survey", Surveys::main));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleSaysTheSameOnBothEngines(Example example) throws Exception {
    List<String> embedded = said(example.main());
    assertThat(embedded).isNotEmpty();
    try (Served served = new Served()) {
      assertThat(said(example.main(), "--endpoint", served.address())).isEqualTo(embedded);
      assertThat(served.database.tableNames()).isNotEmpty();
    }
  }

  @Test
  void anExampleWithADirectoryOfItsOwnLeavesItAloneOnAnEndpoint(@TempDir Path directory)
      throws Exception {
    Path unused = directory.resolve("unused");
    try (Served served = new Served()) {
      assertThat(said(Library::main, unused.toString(), "--endpoint", served.address()))
          .containsExactly("Lent one; 2 copies left in " + unused);
      assertThat(said(Library::main, "--endpoint", served.address(), unused.toString()))
          .containsExactly("Lent one; 1 copies left in " + unused);
    }
    assertThat(unused).doesNotExist();
  }

  @Test
  void theSwitchNeedsAnAddress() {
    assertThatThrownBy(() -> Shop.main("--endpoint"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http://localhost:8000");
  }

  private static List<String> said(Main main, String... arguments) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      main.run(arguments);
    } finally {
      System.setOut(before);
    }
    return Arrays.stream(bytes.toString(StandardCharsets.UTF_8).split("\\R"))
        .map(line -> OF_THE_RUN.matcher(line).replaceAll("*"))
        .collect(Collectors.toList());
  }

  private static final class Served implements AutoCloseable {
    final Database database = Database.inMemory();
    private final DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(database.store());

    String address() {
      return endpoint.uri().toString();
    }

    @Override
    public void close() {
      endpoint.close();
      database.close();
    }
  }
}
