package io.pressmark.examples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatTest {
  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

  @Test
  void keepsMessagesInTheOrderOfTime() {
    try (Database db = Database.inMemory()) {
      Chat chat = new Chat(db);
      chat.say("ada", START.plusSeconds(90), "engines", "third");
      chat.say("ada", START, "engines", "first");
      chat.say("ada", START.plusNanos(1), "engines", "second");
      chat.say("bob", START, "engines", "other");

      assertThat(chat.since("ada", START))
          .extracting(Message::text)
          .containsExactly("first", "second", "third");
      assertThat(chat.last("ada", 2)).extracting(Message::text).containsExactly("third", "second");
    }
  }

  @Test
  void forgetsOldMessages() {
    try (Database db = Database.inMemory()) {
      Chat chat = new Chat(db);
      for (int i = 0; i < 100; i++) {
        chat.say("ada", START.plusSeconds(i), "engines", "message " + i);
      }

      assertThat(chat.forgetBefore("ada", START.plusSeconds(60))).isEqualTo(60);

      assertThat(chat.since("ada", START)).hasSize(40);
    }
  }
}
