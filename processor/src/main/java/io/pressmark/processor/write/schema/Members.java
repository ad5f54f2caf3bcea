package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.FlattenedModel;
import io.pressmark.processor.model.MemberModel;
import io.pressmark.processor.write.LocalNames;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reaches the attributes of an object, through the flattened objects that they are in. */
final class Members {
  private Members() {}

  /** Adds what is to be done with one attribute of an object. */
  @FunctionalInterface
  interface Leaf {
    void add(CodeBlock.Builder code, AttributeModel attribute, CodeBlock object);
  }

  /** All members, flattened ones and what is in them. */
  static List<MemberModel> all(DocumentModel document) {
    return document.members().stream().flatMap(Members::withInner).toList();
  }

  /** The flattened members, those inside another one before it. */
  static List<FlattenedModel> flattened(List<MemberModel> members) {
    return members.stream().flatMap(Members::flattenedFirst).toList();
  }

  // Address shipTo = item.shipTo();
  // if (shipTo != null) {
  //   ... shipTo.street() ...
  // }
  static void addEach(
      CodeBlock.Builder code,
      List<MemberModel> members,
      CodeBlock object,
      LocalNames names,
      Predicate<AttributeModel> wanted,
      Leaf leaf) {
    for (MemberModel member : members) {
      if (member instanceof AttributeModel attribute) {
        if (wanted.test(attribute)) {
          leaf.add(code, attribute, object);
        }
      } else if (member instanceof FlattenedModel flattened
          && flattened.document().attributes().stream().anyMatch(wanted)) {
        String name = names.of(flattened);
        code.addStatement("$T $N = $L", flattened.type(), name, property(flattened, object));
        if (flattened.optional()) {
          code.beginControlFlow("if ($N != null && $N.isPresent())", name, name);
        } else {
          code.beginControlFlow("if ($N != null)", name);
        }
        CodeBlock inner =
            flattened.optional() ? CodeBlock.of("$N.get()", name) : CodeBlock.of("$N", name);
        addEach(code, flattened.document().members(), inner, names, wanted, leaf);
        code.endControlFlow();
      }
    }
  }

  /** The expression that reads a property of the object it belongs to. */
  static CodeBlock property(MemberModel member, CodeBlock object) {
    return read(member.read(), member.ownName(), object);
  }

  /**
   * The expression that reads a part of the key from an item. A flattened object with a part of the
   * key cannot be missing.
   */
  // item.customerId()        key.required(item.id()).customerId()
  static CodeBlock keyPart(AttributeModel part, CodeBlock item) {
    CodeBlock object = item;
    for (int i = 0; i < part.owners().size(); i++) {
      CodeBlock owner = read(part.owners().get(i), part.path().get(i), object);
      object = CodeBlock.of("key.required($L)", owner);
    }
    return property(part, object);
  }

  private static CodeBlock read(Access access, String property, CodeBlock object) {
    return access instanceof Access.Method method
        ? CodeBlock.of("$L.$N()", object, method.name())
        : CodeBlock.of("$L.$N", object, property);
  }

  private static Stream<MemberModel> withInner(MemberModel member) {
    return member instanceof FlattenedModel flattened
        ? Stream.concat(Stream.of(member), all(flattened.document()).stream())
        : Stream.of(member);
  }

  private static Stream<FlattenedModel> flattenedFirst(MemberModel member) {
    return member instanceof FlattenedModel flattened
        ? Stream.concat(
            flattened.document().members().stream().flatMap(Members::flattenedFirst),
            Stream.of(flattened))
        : Stream.empty();
  }
}
