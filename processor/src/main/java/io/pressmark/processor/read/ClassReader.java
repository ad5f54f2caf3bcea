package io.pressmark.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads a mutable class: fields and accessors, inherited ones too, joined into properties.
 * Properties with a field come in the order of the fields, those of superclasses first; properties
 * without one follow by name, since the order in which compilers list inherited methods is not
 * defined.
 */
final class ClassReader {
  private final Elements elements;
  private final Types types;
  private final Reach reach;
  private final Overridden overridden;
  private final TypeElement type;
  private final javax.lang.model.type.DeclaredType typeMirror;
  private final Map<String, PropertyParts> withField = new LinkedHashMap<>();
  private final Map<String, PropertyParts> withoutField = new TreeMap<>();

  ClassReader(Elements elements, Types types, Reach reach, TypeElement type) {
    this.elements = elements;
    this.types = types;
    this.reach = reach;
    this.overridden = new Overridden(elements, types);
    this.type = type;
    this.typeMirror = (javax.lang.model.type.DeclaredType) type.asType();
  }

  DeclaredType read() {
    for (TypeElement level : hierarchy()) {
      ElementFilter.fieldsIn(level.getEnclosedElements()).forEach(this::addField);
    }
    List<ExecutableElement> methods = methods();
    methods.forEach(this::addGetter);
    methods.forEach(this::addNamedAsField);
    methods.forEach(this::addSetter);
    List<DeclaredProperty> properties = new ArrayList<>();
    withField.values().forEach(parts -> properties.add(parts.join(reach)));
    withoutField.values().forEach(parts -> properties.add(parts.join(reach)));
    return new DeclaredType(type, properties, MisplacedAnnotations.in(type, properties));
  }

  /** The class and its superclasses but {@code Object}, topmost first. */
  private List<TypeElement> hierarchy() {
    List<TypeElement> levels = new ArrayList<>();
    TypeElement level = type;
    while (level.getSuperclass().getKind() == TypeKind.DECLARED) {
      levels.add(0, level);
      level = (TypeElement) types.asElement(level.getSuperclass());
    }
    return levels;
  }

  private List<ExecutableElement> methods() {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> !isOfObject(method))
        .sorted(
            Comparator.comparing((ExecutableElement method) -> method.getSimpleName().toString())
                .thenComparing(ExecutableElement::toString))
        .toList();
  }

  private static boolean isOfObject(ExecutableElement method) {
    return method.getEnclosingElement().getKind() == ElementKind.CLASS
        && ((TypeElement) method.getEnclosingElement())
            .getQualifiedName()
            .contentEquals("java.lang.Object");
  }

  private void addField(VariableElement field) {
    if (!field.getModifiers().contains(Modifier.STATIC)) {
      String name = field.getSimpleName().toString();
      withField.put(name, new PropertyParts(types, overridden, name).field(field, typeOf(field)));
    }
  }

  private void addGetter(ExecutableElement method) {
    AccessorNames.getterStem(method)
        .ifPresent(
            stem ->
                parts(AccessorNames.property(stem, withField.keySet()))
                    .getter(method, returnTypeOf(method)));
  }

  /** A method {@code total()} reads the field {@code total} where nothing else does. */
  private void addNamedAsField(ExecutableElement method) {
    PropertyParts parts = withField.get(method.getSimpleName().toString());
    if (parts != null
        && method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC)
        && parts.isWithoutGetterFor(returnTypeOf(method))) {
      parts.getter(method, returnTypeOf(method));
    }
  }

  private void addSetter(ExecutableElement method) {
    AccessorNames.setterStem(method)
        .ifPresent(
            stem ->
                parts(AccessorNames.property(stem, withField.keySet()))
                    .setter(method, parameterTypeOf(method)));
  }

  private PropertyParts parts(String property) {
    Set<String> fields = withField.keySet();
    return fields.contains(property)
        ? withField.get(property)
        : withoutField.computeIfAbsent(
            property, name -> new PropertyParts(types, overridden, name));
  }

  private TypeMirror typeOf(VariableElement field) {
    return types.asMemberOf(typeMirror, field);
  }

  private TypeMirror returnTypeOf(ExecutableElement method) {
    return ((ExecutableType) types.asMemberOf(typeMirror, method)).getReturnType();
  }

  private TypeMirror parameterTypeOf(ExecutableElement method) {
    return ((ExecutableType) types.asMemberOf(typeMirror, method)).getParameterTypes().get(0);
  }
}
