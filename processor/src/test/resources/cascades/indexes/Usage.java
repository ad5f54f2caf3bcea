package test;

import io.pressmark.core.Database;
import java.util.Optional;

class Usage {
  Optional<Item> find(Database database) {
    return new ItemRepository(database).get("id", "part");
  }
}
