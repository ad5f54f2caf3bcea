package io.pressmark.examples.chat;

import static io.pressmark.examples.chat.MessageAttributes.SENT_AT;

import io.pressmark.core.Database;
import io.pressmark.examples.engine.Engine;
import java.time.Instant;
import java.util.List;

/** Keeps messages and reads them back in order. */
public final class Chat {
  private final MessageRepository messages;

  public Chat(Database db) {
    messages = new MessageRepository(db);
  }

  public void say(String userId, Instant at, String room, String text) {
    messages.put(new Message(userId, at, room, text));
  }

  /** What a user wrote since a moment, oldest first. */
  public List<Message> since(String userId, Instant moment) {
    return messages.query(userId).where(SENT_AT.ge(moment)).toList();
  }

  /** A user's last messages, newest first. */
  public List<Message> last(String userId, int count) {
    return messages.query(userId).descending().limit(count).toList();
  }

  /** Deletes what a user wrote before a moment and returns how many messages that were. */
  public int forgetBefore(String userId, Instant moment) {
    int forgotten = 0;
    for (Message message : messages.query(userId).where(SENT_AT.lt(moment))) {
      forgotten += messages.delete(message) ? 1 : 0;
    }
    return forgotten;
  }

  public static void main(String... arguments) {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      Chat chat = new Chat(db);
      Instant start = Instant.parse("2026-03-01T09:00:00Z");
      chat.say("ada", start, "engines", "Good morning");
      chat.say("ada", start.plusNanos(1), "engines", "Is the mill running?");
      chat.say("ada", start.plusSeconds(90), "engines", "It is.");
      chat.last("ada", 2)
          .forEach(message -> System.out.println(message.sentAt() + "  " + message.text()));
    }
  }
}
