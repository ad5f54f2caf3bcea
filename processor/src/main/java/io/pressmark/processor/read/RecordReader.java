package io.pressmark.processor.read;

import io.pressmark.processor.model.Access;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads a record. Annotations of a component are looked for on the field and the accessor that the
 * compiler copies them to, where {@code @SuppressWarnings} can be seen too, and on the methods of
 * interfaces that the accessor implements.
 */
final class RecordReader {
  private final Overridden overridden;

  RecordReader(Overridden overridden) {
    this.overridden = overridden;
  }

  DeclaredType read(TypeElement record) {
    Map<String, VariableElement> fields = new LinkedHashMap<>();
    Map<String, ExecutableElement> accessors = new LinkedHashMap<>();
    for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
      if (!field.getModifiers().contains(Modifier.STATIC)) {
        fields.put(field.getSimpleName().toString(), field);
      }
    }
    for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
      String name = method.getSimpleName().toString();
      if (method.getParameters().isEmpty() && fields.containsKey(name)) {
        accessors.put(name, method);
      }
    }
    List<DeclaredProperty> properties = new ArrayList<>();
    for (RecordComponentElement component : record.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      properties.add(property(component, fields.get(name), accessors.get(name)));
    }
    return new DeclaredType(record, properties, MisplacedAnnotations.in(record, properties));
  }

  private DeclaredProperty property(
      RecordComponentElement component, VariableElement field, ExecutableElement accessor) {
    String name = component.getSimpleName().toString();
    List<Element> carriers = new ArrayList<>();
    if (field != null) {
      carriers.add(field);
    }
    if (accessor != null) {
      carriers.add(accessor);
      carriers.addAll(overridden.of(accessor));
    }
    Element site = field != null ? field : component;
    return new DeclaredProperty(
        name,
        component.asType(),
        site,
        carriers,
        Optional.of(new Access.Method(name)),
        Optional.of(new Access.Argument()),
        false,
        Optional.empty());
  }
}
