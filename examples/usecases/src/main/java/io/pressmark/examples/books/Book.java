package io.pressmark.examples.books;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A book. */
@Table("books")
public record Book(
    @PartitionKey String isbn,
    String title,
    List<String> authors,
    int copies,
    Map<String, String> shelfByBranch,
    Optional<String> subtitle) {}
