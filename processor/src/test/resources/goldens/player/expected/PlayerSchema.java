package game;

import io.pressmark.annotation.Generated;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;

/** Maps {@link Player} to items of the table {@code players} and back. */
@Generated("io.pressmark.processor.PressmarkProcessor")
final class PlayerSchema extends ItemSchema<Player> {
  /** The one instance; it has no state and may be shared by threads. */
  public static final PlayerSchema SCHEMA = new PlayerSchema();

  private static final int ID = 0;
  private static final int NAME = 1;
  private static final int ONLINE = 2;

  private PlayerSchema() {
    super(
        1,
        Player.class,
        TableDefinition.builder("players")
            .partitionKey("id", ScalarType.N)
            .build(),
        "id",
        "name",
        "online");
  }

  static void writeKey(KeyWriter key, Integer id) {
    key.partition();
    key.longNumber(key.required(id));
  }

  @Override
  public void writeKey(Player item, KeyWriter key) {
    writeKey(key, item.id);
  }

  @Override
  public void write(Player item, ItemWriter writer) {
    String name = item.getName();
    if (name != null) {
      writer.name(NAME);
      writer.string(name);
    }
    writer.name(ONLINE);
    writer.bool(item.isOnline());
  }

  @Override
  public Player read(ItemReader reader) {
    Integer id = null;
    String name = null;
    boolean online = false;
    while (reader.next()) {
      switch (reader.ordinal()) {
        case ID -> id = reader.isNull() ? null : reader.intNumber();
        case NAME -> name = reader.string();
        case ONLINE -> online = reader.bool();
        default -> {
          // An attribute this class does not declare; next() passes over it.
        }
      }
    }
    Player item = new Player();
    item.id = id;
    item.setName(name);
    item.setOnline(online);
    return item;
  }
}
