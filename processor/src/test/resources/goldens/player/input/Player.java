package game;

import io.pressmark.annotation.Ignore;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("players")
class Player {
  @PartitionKey Integer id;
  private String name;
  private boolean online;
  @Ignore Thread session;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isOnline() {
    return online;
  }

  public void setOnline(boolean online) {
    this.online = online;
  }
}
