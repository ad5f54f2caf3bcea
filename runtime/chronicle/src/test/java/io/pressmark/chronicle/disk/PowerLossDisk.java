package io.pressmark.chronicle.disk;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import io.pressmark.chronicle.internal.files.MappedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A directory of a machine whose power can go. It keeps what was forced: of each file the bytes
 * that a force had reached, of the directory the names that were there when it was forced. Of
 * everything else {@link #crash} keeps a part at random: any page of 4 KB as it was forced last or
 * as it is, any name that was given, taken or moved since.
 *
 * <p>Files that others make without this class, as Chronicle does, count as made: what of them was
 * never forced may be lost like anything else.
 *
 * <p>Thread-safe. A crash is one moment: nothing can be forced while it is going on, and everything
 * fails afterwards.
 */
public final class PowerLossDisk implements Disk {
  private final Disk disk = Disk.system();
  private final Path root;

  /** Keeps what was deleted or replaced, since that may come back. */
  private final Path graveyard;

  private final Map<Path, DurableImage> names = new HashMap<>();
  private Map<Path, DurableImage> durableNames = new HashMap<>();
  private final List<Renaming> pending = new ArrayList<>();
  private int buried;
  private boolean isOff;

  /** A change of names that may be on the disk or not. */
  private interface Renaming {
    void apply(Map<Path, DurableImage> to);
  }

  /**
   * Power for a directory; what is in it counts as being on the disk.
   *
   * @param graveyard an empty directory beside it, on the same file system
   */
  public PowerLossDisk(Path root, Path graveyard) throws IOException {
    this.root = Files.createDirectories(root).toRealPath();
    this.graveyard = Files.createDirectories(graveyard);
    discover();
    for (DurableImage image : names.values()) {
      image.force(0, Long.MAX_VALUE / 2);
    }
    forceNames();
  }

  /** Takes note of files that were made without this object. */
  private void discover() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        image(file);
      }
    }
  }

  private DurableImage image(Path file) {
    DurableImage known = names.get(file);
    if (known == null) {
      known = new DurableImage(file);
      DurableImage made = known;
      names.put(file, made);
      pending.add(to -> to.put(file, made));
    }
    return known;
  }

  private void forceNames() {
    durableNames = new HashMap<>(names);
    pending.clear();
  }

  /**
   * The power goes: writes what is left into another directory, and fails from now on.
   *
   * @param target missing or empty
   */
  public synchronized void crash(Random random, Path target) throws IOException {
    discover();
    isOff = true;
    Map<Path, DurableImage> left = new LinkedHashMap<>(durableNames);
    int share = random.nextInt(5);
    for (Renaming renaming : pending) {
      if (random.nextInt(4) < share) {
        renaming.apply(left);
      }
    }
    Files.createDirectories(target);
    for (Map.Entry<Path, DurableImage> file : left.entrySet()) {
      file.getValue().materialize(random, target.resolve(root.relativize(file.getKey())));
    }
  }

  /** Brings some pages and the names to the disk that nobody forced, as a system does. */
  public synchronized void writeBack(Random random) throws IOException {
    requirePower();
    discover();
    for (DurableImage image : names.values()) {
      if (random.nextBoolean()) {
        image.writeBack(random);
      }
    }
    if (random.nextInt(4) == 0) {
      forceNames();
    }
  }

  private void requirePower() throws IOException {
    if (isOff) {
      throw new IOException("the power is off");
    }
  }

  private Path known(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path parent = absolute.getParent();
    Path real = parent == null ? absolute : parent.toRealPath().resolve(absolute.getFileName());
    if (!real.startsWith(root)) {
      throw new IOException(file + " is not on this disk");
    }
    return real;
  }

  @Override
  public synchronized DiskFile create(Path file) throws IOException {
    requirePower();
    Path path = known(file);
    DiskFile opened = disk.create(path);
    return new File(opened, image(path));
  }

  @Override
  public synchronized DiskFile open(Path file) throws IOException {
    requirePower();
    Path path = known(file);
    DiskFile opened = disk.open(path);
    return new File(opened, image(path));
  }

  @Override
  public synchronized DiskFile openOrCreate(Path file) throws IOException {
    requirePower();
    Path path = known(file);
    DiskFile opened = disk.openOrCreate(path);
    return new File(opened, image(path));
  }

  @Override
  public synchronized void rename(Path from, Path to) throws IOException {
    requirePower();
    discover();
    Path source = known(from);
    Path target = known(to);
    if (Files.isRegularFile(target)) {
      bury(target);
    }
    disk.rename(source, target);
    Map<Path, Path> moves = new HashMap<>();
    for (Path name : names.keySet()) {
      if (name.startsWith(source)) {
        Path rest = source.relativize(name);
        moves.put(name, rest.toString().isEmpty() ? target : target.resolve(rest));
      }
    }
    Map<Path, DurableImage> moved = new HashMap<>();
    moves.forEach(
        (old, renamed) -> {
          DurableImage image = image(old);
          image.moved(renamed);
          moved.put(renamed, image);
        });
    names.keySet().removeAll(moves.keySet());
    names.putAll(moved);
    pending.add(
        names -> {
          names.keySet().removeAll(moves.keySet());
          names.putAll(moved);
        });
  }

  private void bury(Path file) throws IOException {
    DurableImage image = image(file);
    Path grave = graveyard.resolve("g" + buried++);
    Files.move(file, grave);
    image.moved(grave);
    names.remove(file);
  }

  @Override
  public synchronized void delete(Path file) throws IOException {
    requirePower();
    Path path = known(file);
    if (Files.isRegularFile(path)) {
      bury(path);
      pending.add(names -> names.remove(path));
    } else {
      disk.delete(path);
    }
  }

  @Override
  public synchronized void createDirectories(Path directory) throws IOException {
    requirePower();
    disk.createDirectories(directory);
  }

  @Override
  public synchronized void forceDirectory(Path directory) throws IOException {
    requirePower();
    discover();
    // Of the whole tree: the store forces each directory that it changes names in.
    forceNames();
  }

  private synchronized void force(DurableImage image, long offset, long length) throws IOException {
    requirePower();
    image.force(offset, length);
  }

  private final class File implements DiskFile {
    private final DiskFile file;
    private final DurableImage image;

    File(DiskFile file, DurableImage image) {
      this.file = file;
      this.image = image;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void write(long position, ByteBuffer bytes) throws IOException {
      file.write(position, bytes);
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
      return file.read(position, into);
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force() throws IOException {
      PowerLossDisk.this.force(image, 0, Long.MAX_VALUE / 2);
    }

    @Override
    public MappedFile map(long offset, long length) throws IOException {
      return new Mapping(file.map(offset, length), image, offset);
    }

    @Override
    public boolean tryLock(long position) throws IOException {
      return file.tryLock(position);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private final class Mapping implements MappedFile {
    private final MappedFile mapping;
    private final DurableImage image;
    private final long start;

    Mapping(MappedFile mapping, DurableImage image, long start) {
      this.mapping = mapping;
      this.image = image;
      this.start = start;
    }

    @Override
    public long address() {
      return mapping.address();
    }

    @Override
    public long length() {
      return mapping.length();
    }

    @Override
    public void force(long offset, long length) throws IOException {
      PowerLossDisk.this.force(image, start + offset, length);
    }

    @Override
    public void close() {
      mapping.close();
    }
  }
}
