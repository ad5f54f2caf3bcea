package io.pressmark.chronicle.internal.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds records of text, and reads them back as text. */
final class Records {
  private Records() {}

  /** A record with one put for each value, keys counting from 0. */
  static JournalRecord of(String... values) {
    JournalRecord record = new JournalRecord().begin();
    for (int i = 0; i < values.length; i++) {
      put(record, 7, "k" + i, values[i]);
    }
    return record;
  }

  static void put(JournalRecord record, int space, String key, String value) {
    byte[] keyBytes = bytes(key);
    byte[] valueBytes = bytes(value);
    record.put(space, keyBytes, 0, keyBytes.length, valueBytes, 0, valueBytes.length);
  }

  /** Appends a record and marks it at once. */
  static long write(Journal journal, String... values) {
    JournalRecord record = of(values);
    long number = journal.append(record);
    journal.applied(record);
    return number;
  }

  /** Every record of a range as one line. */
  static List<String> read(Journal journal, long from, long to) throws IOException {
    Lines lines = new Lines();
    journal.read(from, to, lines);
    return lines.all;
  }

  /** Every record that is not marked; marks them. */
  static List<String> unapplied(Journal journal) throws IOException {
    Lines lines = new Lines();
    journal.readUnapplied(lines);
    return lines.all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** A line for each record: {@code 3: 7/k0=a 7/k1- 7/k2=b(c)}. */
  private static final class Lines implements RecordVisitor {
    final List<String> all = new ArrayList<>();

    @Override
    public void record(long number, int entries) {
      all.add(number + ":");
    }

    @Override
    public void entry(JournalEntry entry) {
      String line = " " + entry.space() + "/" + text(entry.key(), entry.keyLength());
      line += entry.isDelete() ? "-" : "=" + text(entry.value(), entry.valueLength());
      if (entry.isOldKnown()) {
        line += entry.hasOld() ? "(" + text(entry.old(), entry.oldLength()) + ")" : "(none)";
      }
      all.set(all.size() - 1, all.get(all.size() - 1) + line);
    }
  }
}
