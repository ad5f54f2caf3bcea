package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import io.pressmark.chronicle.internal.files.MappedFile;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Counts how often the journal's files are forced, and can let that fail. Thread-safe. */
final class JournalForces {
  private final AtomicLong forces = new AtomicLong();
  private volatile boolean failing;

  /** How often a file of the journal was forced. */
  long count() {
    return forces.get();
  }

  /** From now on every force of the journal fails. */
  void fail() {
    failing = true;
  }

  /** The disk that is watched. */
  Disk disk() {
    return watch(Disk.class, Disk.system(), false);
  }

  private <T> T watch(Class<T> type, T target, boolean isJournal) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (isJournal && method.getName().equals("force")) {
                forces.incrementAndGet();
                if (failing) {
                  throw new IOException("told to fail");
                }
              }
              try {
                return wrap(method.invoke(target, arguments), isJournal || isJournal(arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private static boolean isJournal(Object @Nullable [] arguments) {
    return arguments != null
        && arguments.length > 0
        && arguments[0] instanceof Path file
        && file.getFileName().toString().startsWith("journal-");
  }

  private @Nullable Object wrap(@Nullable Object result, boolean isJournal) {
    if (result instanceof DiskFile file) {
      return watch(DiskFile.class, file, isJournal);
    }
    return result instanceof MappedFile map ? watch(MappedFile.class, map, isJournal) : result;
  }
}
