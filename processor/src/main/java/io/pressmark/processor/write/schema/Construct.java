package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.Construction;
import io.pressmark.processor.model.Construction.Argument;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.FlattenedModel;
import io.pressmark.processor.model.MemberModel;
import io.pressmark.processor.write.LocalNames;
import java.util.List;
import java.util.Optional;

/** The statements that make an object from variables that hold the values of its properties. */
final class Construct {
  private final CodeBlock.Builder code;
  private final DocumentModel document;
  private final LocalNames names;

  private Construct(CodeBlock.Builder code, DocumentModel document, LocalNames names) {
    this.code = code;
    this.document = document;
    this.names = names;
  }

  // return new Order(customerId, placedAt, lines);
  static void addReturn(CodeBlock.Builder code, DocumentModel document, LocalNames names) {
    new Construct(code, document, names).addReturn();
  }

  // Address shipTo = null;
  // if (shipToFound) {
  //   shipTo = new Address(shipToStreet, shipToCity);
  // }
  static void addAssignment(
      CodeBlock.Builder code, FlattenedModel flattened, LocalNames names, String found) {
    String variable = names.of(flattened);
    code.addStatement("$T $N = null", flattened.document().type(), variable);
    code.beginControlFlow("if ($N)", found);
    new Construct(code, flattened.document(), names).addAssignment(variable);
    code.endControlFlow();
  }

  private void addReturn() {
    if (document.construction() instanceof Construction.Builder builder) {
      code.addStatement("return $L", built(builder, "builder"));
      return;
    }
    List<MemberModel> rest = rest();
    if (rest.isEmpty()) {
      code.addStatement("return $L", called());
      return;
    }
    code.addStatement("$T item = $L", document.type(), called());
    rest.forEach(member -> addSet(member, "item"));
    code.addStatement("return item");
  }

  private void addAssignment(String variable) {
    if (document.construction() instanceof Construction.Builder builder) {
      code.addStatement("$N = $L", variable, built(builder, names.another(variable + "Builder")));
      return;
    }
    code.addStatement("$N = $L", variable, called());
    rest().forEach(member -> addSet(member, variable));
  }

  /** The members that no argument takes. */
  private List<MemberModel> rest() {
    return document.members().stream()
        .filter(member -> !(member.write() instanceof Access.Argument))
        .toList();
  }

  private CodeBlock called() {
    if (document.construction() instanceof Construction.Factory factory) {
      return CodeBlock.of(
          "$T.$N($L)", document.type(), factory.method(), arguments(factory.arguments()));
    }
    Construction.Constructor constructor = (Construction.Constructor) document.construction();
    return CodeBlock.of("new $T($L)", document.type(), arguments(constructor.arguments()));
  }

  private CodeBlock arguments(List<Argument> arguments) {
    CodeBlock joined =
        arguments.stream()
            .map(argument -> argument.ignored() ? ignored(argument.type()) : value(argument))
            .collect(CodeBlock.joining(",$W"));
    return joined.isEmpty() ? joined : CodeBlock.of("$Z$L", joined);
  }

  private CodeBlock value(Argument argument) {
    return document.members().stream()
        .filter(member -> member.ownName().equals(argument.property()))
        .map(this::value)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no member " + argument.property()));
  }

  /** The variable of a flattened object holds the object itself, and null when there is none. */
  private CodeBlock value(MemberModel member) {
    return member instanceof FlattenedModel && member.optional()
        ? CodeBlock.of("$T.ofNullable($N)", Optional.class, names.of(member))
        : CodeBlock.of("$N", names.of(member));
  }

  /** The cast keeps the call to the constructor meant apart from calls to others. */
  private static CodeBlock ignored(TypeName type) {
    boolean optional =
        type instanceof ParameterizedTypeName generic
            && generic.rawType().equals(ClassName.get(Optional.class));
    if (optional) {
      return CodeBlock.of("$T.empty()", Optional.class);
    }
    if (!type.isPrimitive()) {
      return CodeBlock.of("($T) null", type);
    }
    CodeBlock zero = Values.absent(type, false);
    boolean narrow =
        type.equals(TypeName.CHAR) || type.equals(TypeName.BYTE) || type.equals(TypeName.SHORT);
    return narrow ? CodeBlock.of("($T) $L", type, zero) : zero;
  }

  // item.setName(name);        item.name = name;
  private void addSet(MemberModel member, String object) {
    if (member.write() instanceof Access.Method setter) {
      code.addStatement("$N.$N($L)", object, setter.name(), value(member));
    } else {
      code.addStatement("$N.$N = $L", object, member.ownName(), value(member));
    }
  }

  // Order.Builder builder = Order.builder();
  // builder.quantity(quantity);
  // if (productId != null) {
  //   builder.productId(productId);
  // }
  private CodeBlock built(Construction.Builder builder, String variable) {
    CodeBlock start =
        builder.start().isEmpty()
            ? CodeBlock.of("new $T()", builder.type())
            : CodeBlock.of("$T.$N()", builder.source(), builder.start());
    code.addStatement("$T $N = $L", builder.type(), variable, start);
    for (MemberModel member : document.members()) {
      addBuilderCall(member, variable);
    }
    return CodeBlock.of("$N.$N()", variable, builder.build());
  }

  private void addBuilderCall(MemberModel member, String builder) {
    if (member.write() instanceof Access.Content setter) {
      code.addStatement("$L.ifPresent($N::$N)", value(member), builder, setter.name());
      return;
    }
    String method = ((Access.Method) member.write()).name();
    if (member.type().isPrimitive() || member.optional()) {
      code.addStatement("$N.$N($L)", builder, method, value(member));
      return;
    }
    code.beginControlFlow("if ($N != null)", names.of(member));
    code.addStatement("$N.$N($L)", builder, method, value(member));
    code.endControlFlow();
  }
}
