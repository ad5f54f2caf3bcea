package io.pressmark.chronicle.history;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteOutcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A table with a defect that shows now and then. */
final class DefectiveTable {
  private static final int ONE_IN = 500;

  /** The defects. */
  enum Defect {
    /** A write puts back what was there before it. */
    LOST_UPDATE,
    /** A read answers what an earlier one saw. */
    STALE_READ
  }

  private final StoreTable whole;
  private final Defect defect;
  private final AtomicInteger calls = new AtomicInteger();

  /** What some read saw some time ago. */
  private volatile Optional<Seen> old = Optional.empty();

  private record Seen(EncodedKey key, EncodedItem item) {}

  private DefectiveTable(StoreTable whole, Defect defect) {
    this.whole = whole;
    this.defect = defect;
  }

  static StoreTable of(StoreTable whole, Defect defect) {
    DefectiveTable table = new DefectiveTable(whole, defect);
    return (StoreTable)
        Proxy.newProxyInstance(
            StoreTable.class.getClassLoader(),
            new Class<?>[] {StoreTable.class},
            (proxy, method, arguments) -> table.call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    if (defect == Defect.LOST_UPDATE && method.getName().equals("update")) {
      return update(method, arguments);
    }
    Object answer = invoke(method, arguments);
    if (defect == Defect.STALE_READ && method.getName().equals("get") && (boolean) answer) {
      return get((EncodedKey) arguments[0], (EncodedItem) arguments[1]);
    }
    return answer;
  }

  private Object invoke(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(whole, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object update(Method method, Object[] arguments) throws Throwable {
    EncodedKey key = (EncodedKey) arguments[0];
    EncodedItem before = new EncodedItem();
    boolean loses =
        calls.incrementAndGet() % ONE_IN == 0 && whole.get(key, before, new ReadOutcome());
    Object answer = invoke(method, arguments);
    if (loses) {
      whole.put(key, before, null, new WriteOutcome().ask(ReturnValues.NONE, ReturnValues.NONE));
    }
    return answer;
  }

  private boolean get(EncodedKey key, EncodedItem into) {
    int call = calls.incrementAndGet();
    Optional<Seen> seen = old;
    if (call % ONE_IN == 0) {
      EncodedKey keyCopy = new EncodedKey();
      keyCopy.set(key);
      EncodedItem itemCopy = new EncodedItem();
      itemCopy.set(into.bytes(), 0, into.length());
      old = Optional.of(new Seen(keyCopy, itemCopy));
    } else if (seen.isPresent() && call % ONE_IN > ONE_IN / 2 && seen.get().key().equals(key)) {
      EncodedItem item = seen.get().item();
      into.set(item.bytes(), 0, item.length());
    }
    return true;
  }
}
