package mall;

import io.pressmark.annotation.Discriminator;
import io.pressmark.annotation.Subtype;
import java.math.BigDecimal;

@Discriminator("kind")
public sealed interface Payment {
  @Subtype("card")
  record Card(String number, BigDecimal amount) implements Payment {}

  @Subtype("cash")
  record Cash(BigDecimal amount) implements Payment {}
}
