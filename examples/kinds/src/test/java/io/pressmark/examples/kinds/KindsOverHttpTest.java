package io.pressmark.examples.kinds;

import io.pressmark.core.Database;
import io.pressmark.endpoint.DynamoDbEndpoint;
import io.pressmark.examples.engine.Engine;
import org.junit.jupiter.api.AfterEach;

/** The same through DynamoDB's protocol. */
class KindsOverHttpTest extends KindsTest {
  private final Database served = Database.inMemory();
  private final DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(served.store());

  @Override
  Engine engine() {
    return Engine.inMemory("--endpoint", endpoint.uri().toString());
  }

  @AfterEach
  void closeEndpoint() {
    endpoint.close();
    served.close();
  }
}
