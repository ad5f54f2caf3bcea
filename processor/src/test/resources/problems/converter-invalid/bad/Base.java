package test;

import io.pressmark.core.convert.AttributeConverter;
import java.time.Year;

public abstract class Base implements AttributeConverter<Year, Integer> {}
