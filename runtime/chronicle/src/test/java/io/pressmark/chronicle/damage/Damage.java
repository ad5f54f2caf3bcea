package io.pressmark.chronicle.damage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Changes bytes of a file behind the store's back. */
enum Damage {
  /** One bit is another one. */
  BIT {
    @Override
    void change(byte[] bytes, Random random) {
      bytes[0] ^= (byte) (1 << random.nextInt(8));
    }
  },
  /** A few bytes in a row are anything. */
  NOISE {
    @Override
    void change(byte[] bytes, Random random) {
      for (int i = 0; i < Math.min(bytes.length, 24); i++) {
        bytes[i] = (byte) random.nextInt();
      }
    }
  },
  /** A sector of the disk is lost. */
  ZEROS {
    @Override
    void change(byte[] bytes, Random random) {
      Arrays.fill(bytes, (byte) 0);
    }
  };

  private static final int SECTOR = 512;

  /** Makes a part of a file zeros. */
  static void zeroes(Path file, long from, int length) throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.seek(from);
      access.write(new byte[length]);
    }
  }

  abstract void change(byte[] bytes, Random random);

  /** Does it at a place, or at the sector that the place lies in; returns what it did. */
  String at(Path file, long place, Random random) throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      long start = this == ZEROS ? place / SECTOR * SECTOR : place;
      byte[] bytes = new byte[(int) Math.min(SECTOR, access.length() - start)];
      access.seek(start);
      access.readFully(bytes);
      change(bytes, random);
      access.seek(start);
      access.write(bytes);
      return this + " at " + start + " of " + file.getFileName();
    }
  }
}
