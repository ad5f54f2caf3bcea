package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.AttributeModel;
import javax.lang.model.element.Modifier;

/** The private constants of a class that reads or writes items. */
final class ScopeFields {
  private ScopeFields() {}

  static void addTo(TypeSpec.Builder type, SchemaScope scope) {
    int value = 0;
    for (String constant : scope.ordinals().values()) {
      type.addField(ordinal(constant, value++));
    }
    scope.enums().forEach((enumType, constant) -> type.addField(enumValues(enumType, constant)));
    scope.converters().forEach((converter, constant) -> type.addField(made(converter, constant)));
    scope.defaults().forEach((attribute, constant) -> type.addField(absent(attribute, constant)));
  }

  // private static final int CUSTOMER_ID = 0;
  private static FieldSpec ordinal(String constant, int value) {
    return FieldSpec.builder(
            TypeName.INT, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", value)
        .build();
  }

  // private static final Status[] STATUS_VALUES = Status.values();
  private static FieldSpec enumValues(TypeName enumType, String constant) {
    return FieldSpec.builder(
            ArrayTypeName.of(enumType), constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.values()", enumType)
        .build();
  }

  // private static final MoneyConverter MONEY_CONVERTER = new MoneyConverter();
  private static FieldSpec made(ClassName type, String constant) {
    return FieldSpec.builder(type, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", type)
        .build();
  }

  // private static final BigDecimal TOTAL_DEFAULT = new BigDecimal("9.99");
  private static FieldSpec absent(AttributeModel attribute, String constant) {
    return FieldSpec.builder(
            attribute.type(), constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(attribute.absent().orElseThrow().expression())
        .build();
  }
}
