package io.pressmark.chronicle.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.core.error.StoreLockedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {
  @TempDir Path directory;

  @Test
  void oneStoreObjectOfAProcessAtATime() {
    try (StoreLock lock = StoreLock.take(directory)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> StoreLock.take(directory.resolve("../" + directory.getFileName())))
          .isInstanceOf(StoreLockedException.class)
          .hasMessageContainingAll("this process", "close the other one");
    }
    StoreLock.take(directory).close();
  }

  @Test
  void anotherProcessIsNamedAndItsDeathGivesTheLockBack() throws IOException, InterruptedException {
    Process other = ChildJvm.start(Holder.class, directory.toString());
    try (BufferedReader output = other.inputReader()) {
      assertThat(output.readLine()).isEqualTo("locked");
      assertThatThrownBy(() -> StoreLock.take(directory))
          .isInstanceOf(StoreLockedException.class)
          .hasMessageContainingAll(directory.toString(), "process " + other.pid());
      other.destroyForcibly().waitFor();
    } finally {
      other.destroyForcibly();
    }
    StoreLock.take(directory).close();
  }

  /** Takes the lock and waits for its end. */
  static final class Holder {
    public static void main(String[] arguments) throws IOException {
      try (StoreLock lock = StoreLock.take(Path.of(arguments[0]))) {
        System.out.println(lock == null ? "" : "locked");
        System.in.read();
      }
    }
  }
}
