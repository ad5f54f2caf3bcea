package io.pressmark.examples.modular;

import io.pressmark.core.Database;
import java.nio.file.Path;
import java.time.Instant;

/** Writes a note to a store in the directory that is its argument, and reads it from there. */
public final class Notes {
  private Notes() {}

  /** The argument: a directory, made if it is missing. */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    Instant at = Instant.parse("2024-03-01T12:00:00Z");
    try (Database db = Database.open(directory)) {
      new NoteRepository(db).put(new Note("ada", at, "runs on the module path"));
    }
    try (Database db = Database.open(directory)) {
      Note note = new NoteRepository(db).get("ada", at).orElseThrow();
      System.out.println(Notes.class.getModule() + ": " + note.text());
    }
  }
}
