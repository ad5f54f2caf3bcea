package io.pressmark.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlogTest {
  private static final LocalDateTime FIRST = LocalDateTime.of(2025, 12, 31, 23, 59);

  @Test
  void listsPostsNewestFirst() {
    try (Database db = Database.inMemory()) {
      Blog blog = new Blog(db);
      for (int i = 0; i < 20; i++) {
        blog.publish(new Post("ada", FIRST.plusDays(i), "Post " + i, "…", Set.of("t" + i)));
      }

      assertThat(blog.newest("ada", 3))
          .extracting(Post::title)
          .containsExactly("Post 19", "Post 18", "Post 17");
      assertThat(blog.ofYear("ada", Year.of(2025)))
          .extracting(Post::title)
          .containsExactly("Post 0");
      assertThat(blog.ofYear("ada", Year.of(2026))).hasSize(19);
    }
  }

  @Test
  void addsTagsToAPost() {
    try (Database db = Database.inMemory()) {
      Blog blog = new Blog(db);
      blog.publish(new Post("ada", FIRST, "On engines", "…", Set.of()));

      assertThat(blog.newest("ada", 1).get(0).tags()).isEmpty();
      assertThat(blog.tag("ada", FIRST, Set.of("engines", "loops")).tags())
          .containsExactlyInAnyOrder("engines", "loops");
      assertThat(blog.newest("ada", 1).get(0).tags()).hasSize(2);
    }
  }
}
