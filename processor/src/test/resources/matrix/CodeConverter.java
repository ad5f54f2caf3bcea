package matrix;

import io.pressmark.core.convert.AttributeConverter;
import java.util.Optional;

/** To a document. */
public final class CodeConverter implements AttributeConverter<Code, Part> {
  @Override
  public Part toStored(Code value) {
    return new Part(value.text(), value.text().length(), Optional.empty(), null);
  }

  @Override
  public Code fromStored(Part stored) {
    return new Code(stored.name());
  }
}
