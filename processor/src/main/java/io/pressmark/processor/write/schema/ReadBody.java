package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.FlattenedModel;
import io.pressmark.processor.model.MemberModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.LocalNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The statements that read the attributes of an object and make it. */
final class ReadBody {
  private final SchemaScope scope;
  private final Values values;
  private final DocumentModel document;
  private final LocalNames names;

  /** Variables that say whether any attribute of a flattened object was found. */
  private final Map<FlattenedModel, String> found = new LinkedHashMap<>();

  /** Variables that say whether an attribute was found under its present name. */
  private final Map<AttributeModel, String> renamed = new LinkedHashMap<>();

  /** What the attributes are in the table's own class, if they are another record's here. */
  private final Map<AttributeModel, AttributeModel> originals;

  private final Function<AttributeModel, DocumentModel> owners;

  private ReadBody(
      SchemaScope scope,
      DocumentModel document,
      Map<AttributeModel, AttributeModel> originals,
      Function<AttributeModel, DocumentModel> owners) {
    this.scope = scope;
    this.values = new Values(scope);
    this.document = document;
    this.originals = originals;
    this.owners = owners;
    this.names = new LocalNames(Members.all(document), "reader", "item", "builder");
  }

  static CodeBlock of(SchemaScope scope, DocumentModel document) {
    return new ReadBody(scope, document, Map.of(), attribute -> document).write();
  }

  /**
   * As {@link #of(SchemaScope, DocumentModel)}, for a record with some attributes of the table.
   *
   * @param originals the attributes as the table has them
   * @param owners the documents those are of
   */
  static CodeBlock of(
      SchemaScope scope,
      DocumentModel document,
      Map<AttributeModel, AttributeModel> originals,
      Function<AttributeModel, DocumentModel> owners) {
    return new ReadBody(scope, document, originals, owners).write();
  }

  private AttributeModel original(AttributeModel attribute) {
    return originals.getOrDefault(attribute, attribute);
  }

  private CodeBlock write() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (MemberModel member : Members.all(document)) {
      addVariable(code, member);
    }
    addLoop(code);
    addEmptySets(code);
    found.forEach((flattened, flag) -> Construct.addAssignment(code, flattened, names, flag));
    Construct.addReturn(code, document, names);
    return code.build();
  }

  // String productId = null;
  private void addVariable(CodeBlock.Builder code, MemberModel member) {
    if (member instanceof AttributeModel attribute) {
      String name = names.of(attribute);
      code.addStatement("$T $N = $L", attribute.type(), name, initial(attribute));
      if (!attribute.formerNames().isEmpty()) {
        renamed.put(attribute, flag(code, name));
      }
    } else if (member instanceof FlattenedModel) {
      Members.flattened(List.of(member)).stream()
          .filter(inner -> !found.containsKey(inner))
          .forEach(inner -> found.put(inner, flag(code, names.of(inner))));
    }
  }

  private String flag(CodeBlock.Builder code, String name) {
    String flag = names.another(name + "Found");
    code.addStatement("$T $N = false", TypeName.BOOLEAN, flag);
    return flag;
  }

  private CodeBlock initial(AttributeModel attribute) {
    return attribute
        .absent()
        .map(value -> value.shared() ? scope.defaultValue(original(attribute)) : value.expression())
        .orElseGet(() -> Values.absent(attribute.type(), attribute.optional()));
  }

  // while (reader.next()) {
  //   switch (reader.ordinal()) {
  //     case CUSTOMER_ID -> customerId = reader.string();
  //     default -> {
  //       // An attribute this class does not declare; next() passes over it.
  //     }
  //   }
  // }
  private void addLoop(CodeBlock.Builder code) {
    code.beginControlFlow("while (reader.next())");
    code.beginControlFlow("switch (reader.ordinal())");
    for (AttributeModel attribute : document.attributes()) {
      addCase(code, attribute);
      for (String former : attribute.formerNames()) {
        addFormerCase(code, attribute, former);
      }
    }
    code.beginControlFlow("default ->");
    code.add("// An attribute this class does not declare; next() passes over it.\n");
    code.endControlFlow();
    code.endControlFlow();
    code.endControlFlow();
  }

  // case CITY -> {
  //   shipToCity = reader.string();
  //   shipToFound = true;
  // }
  private void addCase(CodeBlock.Builder code, AttributeModel attribute) {
    List<String> flags = new ArrayList<>(flagsOfOwners(attribute));
    if (renamed.containsKey(attribute)) {
      flags.add(renamed.get(attribute));
    }
    String ordinal = scope.ordinal(attribute);
    if (flags.isEmpty() && attribute.absent().isEmpty()) {
      code.addStatement("case $N -> $L", ordinal, assignment(attribute));
      return;
    }
    code.beginControlFlow("case $N ->", ordinal);
    addAssignment(code, attribute);
    flags.forEach(flag -> code.addStatement("$N = true", flag));
    code.endControlFlow();
  }

  // case NOTE -> {
  //   if (!memoFound) {
  //     memo = reader.string();
  //   }
  // }
  private void addFormerCase(CodeBlock.Builder code, AttributeModel attribute, String former) {
    code.beginControlFlow("case $N ->", scope.ordinal(former));
    code.beginControlFlow("if (!$N)", renamed.get(attribute));
    addAssignment(code, attribute);
    flagsOfOwners(attribute).forEach(flag -> code.addStatement("$N = true", flag));
    code.endControlFlow();
    code.endControlFlow();
  }

  /** A stored NULL reads as what an absent attribute does. */
  private void addAssignment(CodeBlock.Builder code, AttributeModel attribute) {
    if (attribute.absent().isEmpty()) {
      code.addStatement(assignment(attribute));
      return;
    }
    code.beginControlFlow("if (!reader.isNull())");
    code.addStatement(assignment(attribute));
    code.endControlFlow();
  }

  private CodeBlock assignment(AttributeModel attribute) {
    AttributeModel original = original(attribute);
    return CodeBlock.of(
        "$N = $L",
        names.of(attribute),
        values.readAttribute(
            attribute.shape(),
            attribute.optional(),
            SchemaScope.place(owners.apply(original), original)));
  }

  private List<String> flagsOfOwners(AttributeModel attribute) {
    return found.entrySet().stream()
        .filter(entry -> entry.getKey().document().attributes().contains(attribute))
        .map(Map.Entry::getValue)
        .toList();
  }

  // if (tags == null) {
  //   tags = new LinkedHashSet<>();
  // }
  private void addEmptySets(CodeBlock.Builder code) {
    for (AttributeModel attribute : document.attributes()) {
      if (attribute.shape() instanceof ValueShape.SetOf && !attribute.optional()) {
        String name = names.of(attribute);
        code.beginControlFlow("if ($N == null)", name);
        code.addStatement("$N = new $T<>()", name, LinkedHashSet.class);
        code.endControlFlow();
      }
    }
  }
}
