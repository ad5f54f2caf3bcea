package io.pressmark.examples.blog;

import static io.pressmark.examples.blog.PostAttributes.PUBLISHED;
import static io.pressmark.examples.blog.PostAttributes.TAGS;

import io.pressmark.core.Database;
import io.pressmark.examples.engine.Engine;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Set;

/** Publishes posts and lists them. */
public final class Blog {
  private final PostRepository posts;

  public Blog(Database db) {
    posts = new PostRepository(db);
  }

  public void publish(Post post) {
    posts.insert(post);
  }

  /** An author's newest posts. */
  public List<Post> newest(String author, int count) {
    return posts.query(author).descending().limit(count).toList();
  }

  /** An author's posts of a year, newest first. */
  public List<Post> ofYear(String author, Year year) {
    LocalDateTime first = year.atDay(1).atStartOfDay();
    LocalDateTime last = first.plusYears(1).minusNanos(1);
    return posts.query(author).where(PUBLISHED.between(first, last)).descending().toList();
  }

  /** Adds tags to a post that exists. */
  public Post tag(String author, LocalDateTime published, Set<String> tags) {
    return posts
        .update(author, published)
        .with(TAGS.addAll(tags))
        .when(PUBLISHED.exists())
        .execute()
        .orElseThrow();
  }

  public static void main(String... arguments) {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      Blog blog = new Blog(db);
      LocalDateTime first = LocalDateTime.of(2025, 12, 31, 23, 59);
      blog.publish(new Post("ada", first, "On engines", "…", Set.of("engines")));
      blog.publish(new Post("ada", first.plusDays(1), "On loops", "…", Set.of()));
      blog.newest("ada", 10)
          .forEach(post -> System.out.println(post.published() + "  " + post.title()));
    }
  }
}
