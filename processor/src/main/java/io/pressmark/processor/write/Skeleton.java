package io.pressmark.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.attribute.AttributesWriter;
import io.pressmark.processor.write.index.IndexWriter;
import io.pressmark.processor.write.repository.RepositoryWriter;
import io.pressmark.processor.write.schema.SchemaWriter;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The signatures of what a table would lead to, without bodies. They are written for a table that
 * is refused, so that the compiler prints why and not that every use of its repository is unknown.
 * Such code never runs: the compilation has failed.
 */
final class Skeleton {
  private Skeleton() {}

  static TypeSpec repository(TableModel table, GeneratedNames names) {
    return withoutBodies(new RepositoryWriter(table, names).write());
  }

  static TypeSpec attributes(TableModel table, GeneratedNames names) {
    return withoutBodies(
        new AttributesWriter(
                table, names, (owner, attribute, shape, level) -> Optional.of(CodeBlock.of("null")))
            .write());
  }

  static TypeSpec index(TableModel table, GeneratedNames names, IndexModel index) {
    return withoutBodies(new IndexWriter(table, names, index).write());
  }

  static TypeSpec schema(TableModel table, GeneratedNames names) {
    TypeName type = ParameterizedTypeName.get(RuntimeTypes.ITEM_SCHEMA, table.type());
    TypeSpec.Builder schema =
        TypeFrame.apply(TypeSpec.classBuilder(names.schema()), table)
            .addModifiers(Modifier.FINAL)
            .addField(
                FieldSpec.builder(type, "SCHEMA", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .initializer("null")
                    .build());
    if (table.hasUsableKey()) {
      SchemaWriter.keyMethods(table).forEach(method -> schema.addMethod(withoutBody(method)));
    }
    return schema.build();
  }

  private static TypeSpec withoutBodies(TypeSpec type) {
    TypeSpec.Builder bare =
        TypeSpec.classBuilder(type.name())
            .addAnnotations(type.annotations())
            .addModifiers(type.modifiers().toArray(new Modifier[0]))
            .addSuperinterfaces(type.superinterfaces())
            .addTypes(type.typeSpecs());
    for (FieldSpec field : type.fieldSpecs()) {
      if (field.modifiers().contains(Modifier.PUBLIC)) {
        Modifier[] modifiers = field.modifiers().toArray(new Modifier[0]);
        bare.addField(
            FieldSpec.builder(field.type(), field.name(), modifiers).initializer("null").build());
      }
    }
    type.methodSpecs().forEach(method -> bare.addMethod(withoutBody(method)));
    return bare.build();
  }

  private static MethodSpec withoutBody(MethodSpec method) {
    MethodSpec.Builder bare =
        method.isConstructor()
            ? MethodSpec.constructorBuilder()
            : MethodSpec.methodBuilder(method.name()).returns(method.returnType());
    return bare.addModifiers(method.modifiers())
        .addTypeVariables(method.typeVariables())
        .addParameters(method.parameters())
        .varargs(method.varargs())
        .addStatement("throw new $T()", UnsupportedOperationException.class)
        .build();
  }
}
