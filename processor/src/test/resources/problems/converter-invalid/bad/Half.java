package test;

import io.pressmark.core.convert.AttributeConverter;

abstract class Half implements AttributeConverter<String, String> {}
