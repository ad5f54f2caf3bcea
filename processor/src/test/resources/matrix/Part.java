package matrix;

import java.util.List;
import java.util.Optional;

public record Part(String name, int size, Optional<String> note, List<Integer> numbers) {
  public static final Part FULL = new Part("bolt", -7, Optional.of("x"), List.of(1, 2));
  public static final Part BARE = new Part(null, 0, Optional.empty(), null);
}
