package matrix;

import io.pressmark.core.convert.AttributeConverter;
import java.util.List;

/** To a list. */
public final class RangeConverter implements AttributeConverter<Range, List<Integer>> {
  @Override
  public List<Integer> toStored(Range value) {
    return List.of(value.from(), value.to());
  }

  @Override
  public Range fromStored(List<Integer> stored) {
    return new Range(stored.get(0), stored.get(1));
  }
}
