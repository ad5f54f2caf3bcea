package io.pressmark.chronicle.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the space of a sparse file is taken from the disk. */
class TakingSpaceTest {
  @TempDir Path directory;

  private record Access(String what, long position, int length) {}

  private final List<Access> accesses = new ArrayList<>();

  /** Notes what is read and written. */
  private <T> T noting(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (arguments != null && arguments.length == 2) {
                int length = ((ByteBuffer) arguments[1]).remaining();
                accesses.add(new Access(method.getName(), (long) arguments[0], length));
              }
              Object result = invoke(method, real, arguments);
              return result instanceof DiskFile file ? noting(DiskFile.class, file) : result;
            }));
  }

  private static Object invoke(Method method, Object real, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Test
  void everyByteIsWrittenOverItselfInSmallBlocksFromTheEndOn() throws IOException {
    byte[] content = new byte[300_001];
    new Random(1).nextBytes(content);
    Path file = Files.write(directory.resolve("sparse"), content);

    assertThat(ExtentFiles.takeSpace(noting(Disk.class, Disk.system()), file, () -> false))
        .isTrue();

    assertThat(file).hasBinaryContent(content);
    long end = content.length;
    for (int i = 0; i < accesses.size(); i += 2) {
      Access read = accesses.get(i);
      assertThat(read.what()).isEqualTo("read");
      assertThat(read.length()).isLessThanOrEqualTo(16_384);
      assertThat(read.position() + read.length()).isEqualTo(end);
      assertThat(accesses.get(i + 1))
          .isEqualTo(new Access("write", read.position(), read.length()));
      end = read.position();
    }
    assertThat(end).isZero();
  }

  @Test
  void itStopsWhenItIsToldTo() throws IOException {
    Path file = Files.write(directory.resolve("sparse"), new byte[100_000]);

    assertThat(
            ExtentFiles.takeSpace(
                noting(Disk.class, Disk.system()), file, () -> accesses.size() >= 4))
        .isFalse();

    assertThat(accesses).hasSize(4);
  }
}
