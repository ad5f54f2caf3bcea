import io.pressmark.chronicle.ChronicleStoreProvider;
import io.pressmark.core.store.StoreProvider;

/**
 * The embedded engine. Chronicle's jars are automatic modules and cannot say which modules of the
 * JDK they need, so this one does.
 */
module io.pressmark.chronicle {
  requires transitive io.pressmark.annotation;
  requires transitive io.pressmark.core;
  requires chronicle.bytes;
  requires chronicle.map;
  requires posix;
  requires java.se;
  requires jdk.compiler;
  requires static jdk.jfr;
  requires jdk.unsupported;
  requires org.slf4j;

  exports io.pressmark.chronicle;
  exports io.pressmark.chronicle.report;

  provides StoreProvider with
      ChronicleStoreProvider;
}
