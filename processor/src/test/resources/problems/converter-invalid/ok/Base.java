package test;

import io.pressmark.core.convert.AttributeConverter;

public abstract class Base<T> implements AttributeConverter<T, Integer> {}
