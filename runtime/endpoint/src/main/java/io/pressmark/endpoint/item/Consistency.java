package io.pressmark.endpoint.item;

import io.pressmark.core.store.ReadConsistency;
import io.pressmark.endpoint.operation.Parameters;

/** How new reads have to be. */
final class Consistency {
  private Consistency() {}

  /** What a request says of it. */
  static ReadConsistency of(Parameters request) {
    return request.flag("ConsistentRead", false)
        ? ReadConsistency.STRONG
        : ReadConsistency.EVENTUAL;
  }
}
