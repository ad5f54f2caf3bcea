package io.pressmark.examples.blog;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.LocalDateTime;
import java.util.Set;

/** A post. */
@Table("posts")
public record Post(
    @PartitionKey String author,
    @SortKey LocalDateTime published,
    String title,
    String body,
    Set<String> tags) {}
