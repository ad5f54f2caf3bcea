package matrix;

import io.pressmark.annotation.Discriminator;
import io.pressmark.annotation.Subtype;

@Discriminator("kind")
public sealed interface Shape {
  @Subtype("circle")
  record Circle(int radius) implements Shape {}

  @Subtype("group")
  record Group(Part part, Color color) implements Shape {}
}
