package io.pressmark.testkit.junit;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.table.Repository;
import io.pressmark.testkit.clock.TestClock;
import io.pressmark.testkit.fault.Faults;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What parameters and fields of a test can be, and the value of each. */
final class Provided {
  /** For messages. */
  static final String TYPES =
      "Database, ItemStore, a generated repository, TestClock, Faults, or a Path with"
          + " @StoreDirectory";

  private Provided() {}

  static boolean isProvided(AnnotatedElement place, Class<?> type) {
    return type == Database.class
        || type == ItemStore.class
        || type == TestClock.class
        || type == Faults.class
        || (type == Path.class && place.isAnnotationPresent(StoreDirectory.class))
        || isRepository(type);
  }

  /** Whether it is a class made as generated repositories are. */
  static boolean isRepository(Class<?> type) {
    if (!Repository.class.isAssignableFrom(type)
        || type.isInterface()
        || Modifier.isAbstract(type.getModifiers())) {
      return false;
    }
    try {
      type.getConstructor(Database.class, TableOptions.class);
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  static Object value(Class<?> type, TestStore store) {
    if (type == Database.class) {
      return store.database();
    }
    if (type == ItemStore.class) {
      return store.database().store();
    }
    if (type == TestClock.class) {
      return store.clock();
    }
    if (type == Faults.class) {
      return store.faults();
    }
    if (type == Path.class) {
      Path directory = store.directory();
      if (directory == null) {
        throw new ExtensionConfigurationException(
            "@StoreDirectory asks for the directory of a store that is in memory: say"
                + " @PressmarkTest(storage = FILES)");
      }
      return directory;
    }
    return store.repository(type);
  }
}
