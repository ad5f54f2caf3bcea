package io.pressmark.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/** Public methods that hand on to the method of the same name of a field. */
public final class DelegateMethod {
  private DelegateMethod() {}

  // public long count() {
  //   return table.count();
  // }
  /** A method without parameters. */
  public static MethodSpec of(String field, String name, TypeName result, String description) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(result)
        .addJavadoc(description)
        .addStatement("return $N.$N()", field, name)
        .build();
  }
}
