package io.pressmark.examples.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.error.ConditionalCheckFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  private static final Book BOOK =
      new Book(
          "978-1-4842-5052-5",
          "Java Persistence",
          List.of("A. Author", "B. Author"),
          2,
          Map.of("centre", "J-12", "north", "3"),
          Optional.of("A field guide"));

  @Test
  void createsLooksUpUpdatesAndRemoves(@TempDir Path directory) {
    try (Database db = Database.open(directory)) {
      Library library = new Library(db);
      library.add(BOOK);
      assertThat(library.find(BOOK.isbn())).contains(BOOK);
      assertThatThrownBy(() -> library.add(BOOK))
          .isInstanceOf(ConditionalCheckFailedException.class);
      assertThat(library.rename(BOOK.isbn(), "Java Storage").title()).isEqualTo("Java Storage");
    }
    try (Database db = Database.open(directory)) {
      Library library = new Library(db);
      assertThat(library.find(BOOK.isbn()).orElseThrow().title()).isEqualTo("Java Storage");
      assertThat(library.remove(BOOK.isbn())).isTrue();
      assertThat(library.remove(BOOK.isbn())).isFalse();
      assertThat(library.find(BOOK.isbn())).isEmpty();
    }
  }

  @Test
  void lendsNoMoreCopiesThanThereAre() {
    try (Database db = Database.inMemory()) {
      Library library = new Library(db);
      library.add(BOOK);

      assertThat(library.lend(BOOK.isbn())).isTrue();
      assertThat(library.lend(BOOK.isbn())).isTrue();
      assertThat(library.lend(BOOK.isbn())).isFalse();
      assertThat(library.find(BOOK.isbn()).orElseThrow().copies()).isZero();
    }
  }
}
