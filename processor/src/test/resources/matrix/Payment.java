package matrix;

import io.pressmark.annotation.StoredName;

public enum Payment {
  @StoredName("open")
  OPEN,
  @StoredName(value = "paid", aliases = "PAYED")
  PAID
}
