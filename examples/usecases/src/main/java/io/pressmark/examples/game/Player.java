package io.pressmark.examples.game;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.Set;

/** A player. Players are looked up one by one, so the key is a partition key alone. */
@Table("players")
public record Player(
    @PartitionKey String playerId, String name, int level, Instant joined, Set<String> badges) {}
