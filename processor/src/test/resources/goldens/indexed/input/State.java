package mall;

import io.pressmark.annotation.StoredName;

public enum State {
  @StoredName("open")
  OPEN,
  @StoredName(value = "paid", aliases = "PAYED")
  PAID,
  CLOSED
}
