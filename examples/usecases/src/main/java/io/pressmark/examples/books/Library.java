package io.pressmark.examples.books;

import static io.pressmark.examples.books.BookAttributes.COPIES;
import static io.pressmark.examples.books.BookAttributes.TITLE;

import io.pressmark.core.Database;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.examples.engine.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A library's catalogue. */
public final class Library {
  private final BookRepository books;

  public Library(Database db) {
    books = new BookRepository(db);
  }

  /** Adds a book; an ISBN that is there already is refused. */
  public void add(Book book) {
    books.insert(book);
  }

  public Optional<Book> find(String isbn) {
    return books.get(isbn);
  }

  public Book rename(String isbn, String title) {
    return books.update(isbn).with(TITLE.set(title)).when(TITLE.exists()).execute().orElseThrow();
  }

  /** Lends a copy out; false when there is none left. */
  public boolean lend(String isbn) {
    try {
      books.update(isbn).with(COPIES.add(-1)).when(COPIES.gt(0)).execute();
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  public boolean remove(String isbn) {
    return books.delete(isbn);
  }

  public static void main(String... arguments) {
    List<String> others = Engine.others(arguments);
    Path directory = Path.of(others.isEmpty() ? "library-data" : others.get(0));
    try (Engine engine = Engine.open(directory, arguments)) {
      Library library = new Library(engine.database());
      String isbn = "978-0-13-468599-1";
      if (library.find(isbn).isEmpty()) {
        library.add(
            new Book(
                isbn,
                "Effective Java",
                List.of("Joshua Bloch"),
                3,
                Map.of("centre", "J-12"),
                Optional.empty()));
      }
      boolean lent = library.lend(isbn);
      System.out.printf(
          "%s; %d copies left in %s%n",
          lent ? "Lent one" : "None to lend", library.find(isbn).orElseThrow().copies(), directory);
    }
  }
}
