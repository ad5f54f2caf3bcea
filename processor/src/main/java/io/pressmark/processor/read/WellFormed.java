package io.pressmark.processor.read;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Whether all types that a type's declaration names are known. Those that are not may be generated
 * by another processor in this round; if they never appear, the compiler itself reports them.
 */
public final class WellFormed {
  private WellFormed() {}

  /** Whether supertypes, annotations, fields and signatures of a type name known types only. */
  public static boolean isWellFormed(TypeElement type) {
    return isKnown(type.getSuperclass())
        && type.getInterfaces().stream().allMatch(WellFormed::isKnown)
        && hasKnownAnnotations(type)
        && type.getEnclosedElements().stream().allMatch(WellFormed::isMemberWellFormed);
  }

  /** Whether a type and its arguments are known. */
  public static boolean isKnown(TypeMirror type) {
    return type.accept(KnownTypes.INSTANCE, null);
  }

  private static boolean isMemberWellFormed(Element member) {
    if (member instanceof TypeElement) {
      return true;
    }
    boolean known = hasKnownAnnotations(member);
    if (member instanceof VariableElement || member instanceof RecordComponentElement) {
      return known && isKnown(member.asType());
    }
    return known && (!(member instanceof ExecutableElement) || isKnown(member.asType()));
  }

  private static boolean hasKnownAnnotations(Element element) {
    return element.getAnnotationMirrors().stream()
        .allMatch(annotation -> isKnown(annotation.getAnnotationType()));
  }

  private static final class KnownTypes extends SimpleTypeVisitor14<Boolean, Void> {
    static final KnownTypes INSTANCE = new KnownTypes();

    private KnownTypes() {
      super(true);
    }

    @Override
    public Boolean visitError(ErrorType type, Void unused) {
      return false;
    }

    @Override
    public Boolean visitDeclared(DeclaredType type, Void unused) {
      return allKnown(type.getTypeArguments());
    }

    @Override
    public Boolean visitArray(ArrayType type, Void unused) {
      return isKnown(type.getComponentType());
    }

    @Override
    public Boolean visitExecutable(ExecutableType type, Void unused) {
      return isKnown(type.getReturnType()) && allKnown(type.getParameterTypes());
    }

    @Override
    public Boolean visitWildcard(WildcardType type, Void unused) {
      return (type.getExtendsBound() == null || isKnown(type.getExtendsBound()))
          && (type.getSuperBound() == null || isKnown(type.getSuperBound()));
    }

    private static boolean allKnown(List<? extends TypeMirror> types) {
      return types.stream().allMatch(WellFormed::isKnown);
    }
  }
}
