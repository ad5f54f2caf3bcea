package io.pressmark.chronicle.history;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.WriteAction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/** A store that does transactions in two halves, one after the other. */
final class DefectiveTransactions {
  private DefectiveTransactions() {}

  /**
   * Halves every call of one method.
   *
   * @param method {@code transactGet} or {@code transactWrite}; of the latter only calls without
   *     conditions, since the first half cannot be taken back when the second is refused
   */
  static ItemStore halving(String method, ItemStore whole) {
    return (ItemStore)
        Proxy.newProxyInstance(
            ItemStore.class.getClassLoader(),
            new Class<?>[] {ItemStore.class},
            (proxy, called, arguments) ->
                called.getName().equals(method) && canBeHalved((List<?>) arguments[0])
                    ? halve(whole, called, (List<?>) arguments[0])
                    : invoke(whole, called, arguments));
  }

  private static boolean canBeHalved(List<?> actions) {
    return actions.size() > 1
        && actions.stream()
            .noneMatch(action -> action instanceof WriteAction write && write.condition() != null);
  }

  @SuppressWarnings("ThreadPriorityCheck") // a hint is all that is wanted
  private static Object halve(ItemStore whole, Method method, List<?> actions) throws Throwable {
    int half = actions.size() / 2;
    invoke(whole, method, actions.subList(0, half));
    Thread.yield();
    return invoke(whole, method, actions.subList(half, actions.size()));
  }

  private static Object invoke(ItemStore whole, Method method, Object... arguments)
      throws Throwable {
    try {
      return method.invoke(whole, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
