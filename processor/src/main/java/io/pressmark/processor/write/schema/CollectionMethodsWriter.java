package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.StoredType;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.schema.SchemaScope.CollectionMethods;
import io.pressmark.processor.write.schema.SchemaScope.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The methods that write and read one list, map or set. */
final class CollectionMethodsWriter {
  private final Values values;

  CollectionMethodsWriter(SchemaScope scope) {
    this.values = new Values(scope);
  }

  MethodSpec write(CollectionMethods methods, Place place) {
    ValueShape shape = methods.shape();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write" + methods.suffix())
            .addModifiers(Modifier.STATIC)
            .addParameter(RuntimeTypes.ITEM_WRITER, "writer")
            .addParameter(shape.type(), "values");
    if (shape instanceof ValueShape.ListOf list) {
      method.addCode(writeList(list, place.inside()));
    } else if (shape instanceof ValueShape.MapOf map) {
      method.addCode(writeMap(map, place.inside()));
    } else if (shape instanceof ValueShape.SetOf set) {
      method.addCode(writeSet(set, place.inside()));
    }
    return method.build();
  }

  MethodSpec read(CollectionMethods methods, Place place) {
    ValueShape shape = methods.shape();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("read" + methods.suffix())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(shape.type())
            .addParameter(RuntimeTypes.ITEM_READER, "reader");
    if (shape instanceof ValueShape.ListOf list) {
      CodeBlock element = values.read(list.element(), place.inside());
      addRead(method, shape.type(), "enterList", ArrayList.class, element);
    } else if (shape instanceof ValueShape.SetOf set) {
      CodeBlock element = values.present(set.element(), place.inside());
      addRead(method, shape.type(), "enterSet", LinkedHashSet.class, element);
    } else if (shape instanceof ValueShape.MapOf map) {
      addReadMap(method, map, place.inside());
    }
    return method.build();
  }

  // writer.beginList();
  // for (Line element : values) {
  //   if (element == null) {
  //     writer.nullValue();
  //   } else {
  //     writeLine(writer, element);
  //   }
  // }
  // writer.endList();
  private CodeBlock writeList(ValueShape.ListOf list, Place inside) {
    return CodeBlock.builder()
        .addStatement("writer.beginList()")
        .beginControlFlow("for ($T element : values)", list.element().type().box())
        .add(writeNullable(list.element(), inside, CodeBlock.of("element")))
        .endControlFlow()
        .addStatement("writer.endList()")
        .build();
  }

  // writer.beginMap();
  // for (Map.Entry<String, Integer> entry : values.entrySet()) {
  //   writer.key(entry.getKey());
  //   Integer element = entry.getValue();
  //   if (element == null) { ... }
  // }
  // writer.endMap();
  private CodeBlock writeMap(ValueShape.MapOf map, Place inside) {
    TypeName value = map.value().type().box();
    return CodeBlock.builder()
        .addStatement("writer.beginMap()")
        .beginControlFlow(
            "for ($T<$T, $T> entry : values.entrySet())", Map.Entry.class, String.class, value)
        .addStatement("writer.key(entry.getKey())")
        .addStatement("$T element = entry.getValue()", value)
        .add(writeNullable(map.value(), inside, CodeBlock.of("element")))
        .endControlFlow()
        .addStatement("writer.endMap()")
        .build();
  }

  private CodeBlock writeNullable(ValueShape shape, Place inside, CodeBlock value) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", value)
        .addStatement("writer.nullValue()")
        .nextControlFlow("else")
        .addStatement(values.write(shape, inside, value))
        .endControlFlow()
        .build();
  }

  // writer.beginStringSet();
  // for (String element : values) {
  //   if (element == null) { ... }
  // }
  // writer.endSet();
  /** A null element is written too: the writer refuses it and says so. */
  private CodeBlock writeSet(ValueShape.SetOf set, Place inside) {
    return CodeBlock.builder()
        .addStatement("writer.$N()", beginSet(set.storedType()))
        .beginControlFlow("for ($T element : values)", set.element().type().box())
        .add(writeNullable(set.element(), inside, CodeBlock.of("element")))
        .endControlFlow()
        .addStatement("writer.endSet()")
        .build();
  }

  private static String beginSet(StoredType type) {
    return switch (type) {
      case SS -> "beginStringSet";
      case NS -> "beginNumberSet";
      case BS -> "beginBinarySet";
      default -> throw new IllegalStateException("not a set: " + type);
    };
  }

  // if (!reader.enterList()) {
  //   return null;
  // }
  // List<Line> values = new ArrayList<>();
  // while (reader.next()) {
  //   values.add(readLine(reader));
  // }
  // return values;
  private static void addRead(
      MethodSpec.Builder method,
      TypeName type,
      String enter,
      Class<?> collection,
      CodeBlock element) {
    addEnter(method, enter);
    method
        .addStatement("$T values = new $T<>()", type, collection)
        .beginControlFlow("while (reader.next())")
        .addStatement("values.add($L)", element)
        .endControlFlow()
        .addStatement("return values");
  }

  // if (!reader.enterMap()) {
  //   return null;
  // }
  // Map<String, Integer> values = new LinkedHashMap<>();
  // while (reader.next()) {
  //   values.put(reader.key(), reader.intNumber());
  // }
  // return values;
  private void addReadMap(MethodSpec.Builder method, ValueShape.MapOf map, Place inside) {
    addEnter(method, "enterMap");
    method
        .addStatement("$T values = new $T<>()", map.type(), LinkedHashMap.class)
        .beginControlFlow("while (reader.next())")
        .addStatement("values.put(reader.key(), $L)", values.read(map.value(), inside))
        .endControlFlow()
        .addStatement("return values");
  }

  private static void addEnter(MethodSpec.Builder method, String enter) {
    method
        .beginControlFlow("if (!reader.$N())", enter)
        .addStatement("return null")
        .endControlFlow();
  }
}
