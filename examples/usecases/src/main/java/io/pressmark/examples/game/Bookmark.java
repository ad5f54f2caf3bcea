package io.pressmark.examples.game;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

/** How far a follower has read a change stream. */
@Table("bookmarks")
public record Bookmark(@PartitionKey String follower, String position) {}
