package io.pressmark.processor.problem;

import java.util.Locale;

/**
 * The catalogue of everything the processor can object to. The wording of a rule, of what can be
 * found to break it and of how to mend it lives here and nowhere else; {@code docs/problems.md} is
 * written from it. An id never changes its meaning.
 *
 * <p>The templates of {@code found} and {@code remedy} are filled by {@link String#format(String,
 * Object...)} from one list of arguments.
 */
public enum ProblemCode {
  // The type
  TABLE_KIND(
      Severity.ERROR,
      "@Table belongs on a record or a class.",
      "%1$s is %2$s.",
      "Declare it as a record or a class."),
  TYPE_ABSTRACT(
      Severity.ERROR,
      "A table or document type must be one that can be made.",
      "%1$s is %2$s.",
      "Use a record or a concrete class."),
  TYPE_HIDDEN(
      Severity.ERROR,
      "Generated code must be able to reach a type it maps.",
      "%1$s is %2$s.",
      "Make it public or package-private in the table's package, and static if it is nested."),
  TYPE_PARAMETERS(
      Severity.ERROR,
      "A table or document type has no type parameters.",
      "%1$s declares <%2$s>.",
      "Write a type with the arguments filled in."),
  NO_CONSTRUCTOR(
      Severity.ERROR,
      "A mutable class needs a constructor without parameters that its package can reach.",
      "%1$s has %2$s.",
      "Add %3$s or make it a record."),
  NO_ATTRIBUTES(
      Severity.ERROR,
      "A document type has at least one attribute.",
      "%1$s has none.",
      "Give it a record component or a property, or put @Ignore on the attributes of this type."),
  ATTRIBUTE_NOT_READABLE(
      Severity.ERROR,
      "Every property can be read and written, or has @Ignore.",
      "%1$s of %2$s cannot be read.",
      "Add a getter %3$s that the package can reach, or @Ignore."),
  ATTRIBUTE_NOT_WRITABLE(
      Severity.ERROR,
      "Every property can be read and written, or has @Ignore.",
      "%1$s of %2$s cannot be written.",
      "Add a setter %3$s that the package can reach, or @Ignore."),
  ACCESSOR_AMBIGUOUS(
      Severity.ERROR,
      "One property has one getter.",
      "%1$s and %2$s both read the property %3$s.",
      "Rename one of them, or put @Ignore on the one that is no property."),
  ANNOTATION_MISPLACED(
      Severity.ERROR,
      "Attribute annotations belong on a record component, an instance field or a getter.",
      "@%1$s on %2$s, which is %3$s.",
      "Move it to the component, the field or the getter of the property."),
  IGNORE_CONFLICT(
      Severity.ERROR,
      "An ignored property has no other attribute annotation.",
      "%1$s has @Ignore and @%2$s.",
      "Remove one of the two."),
  DOCUMENT_RECURSIVE(
      Severity.ERROR,
      "A document type does not contain itself.",
      "%1$s leads back to itself: %2$s.",
      "Keep the inner ones as items of their own and refer to them by key, or put @Ignore on it."),
  NESTING_DEEP(
      Severity.WARNING,
      "A value nests at most 32 levels deep.",
      "%1$s nests %2$d levels, so that writing a full value is refused.",
      "Flatten the model."),

  // The primary key
  PARTITION_KEY_MISSING(
      Severity.ERROR,
      "A table has one partition key.",
      "%1$s has none.",
      "Put @PartitionKey on the property whose value spreads the items%2$s."),
  PARTITION_KEY_DUPLICATE(
      Severity.ERROR,
      "A table has one partition key.",
      "%1$s of %2$s is a second one; %3$s is the first.",
      "Keep one, and join the values if both are needed."),
  SORT_KEY_DUPLICATE(
      Severity.ERROR,
      "A table has at most one sort key.",
      "%1$s of %2$s is a second one; %3$s is the first.",
      "Keep one, and join the values if both are needed."),
  SORT_KEY_WITHOUT_PARTITION_KEY(
      Severity.ERROR,
      "A sort key orders the items of one partition key value.",
      "%1$s has the sort key %2$s and no partition key.",
      "Put @PartitionKey on another property, or on this one instead of @SortKey."),
  KEY_ROLES(
      Severity.ERROR,
      "A property is partition key or sort key, not both.",
      "%1$s is both.",
      "Remove one of the annotations."),
  KEY_TYPE(
      Severity.ERROR,
      "A key is stored as a string, a number or a binary.",
      "%1$s is a %2$s, stored as %3$s.",
      "Choose a property of type String, a number, UUID, an enum, a java.time type or byte[]."),
  KEY_OPTIONAL(
      Severity.ERROR, "Every item has its key.", "%1$s is an Optional.", "Declare it as %2$s."),
  KEY_NULLABLE(
      Severity.ERROR,
      "Every item has its key.",
      "%1$s is marked @%2$s.",
      "Remove that annotation, or choose a property that is never null."),
  KEY_IN_DOCUMENT(
      Severity.ERROR,
      "The key of a table is declared on the table's type.",
      "%1$s of the nested document %2$s has @%3$s.",
      "Remove it there, and declare the key on a property of the table type."),
  KEY_FLOATING(
      Severity.WARNING,
      "A floating-point key is found only by the very same bits of arithmetic.",
      "%1$s is a %2$s.",
      "Use an integer, BigDecimal or a String."),
  KEY_MUTABLE(
      Severity.WARNING,
      "A key should not change under the store's and its caller's hands.",
      "%1$s is a byte[].",
      "Use ByteBuffer, a String or a UUID."),

  // Hot partitions
  HOT_PARTITION_ENUM(
      Severity.WARNING,
      "A partition key with few values makes hot partitions: all items of a value share one.",
      "The partition key %1$s is the enum %2$s with %3$d values.",
      "Use a wider key, such as an id, and make this the sort key; or append a shard number."),
  HOT_PARTITION_DATE(
      Severity.WARNING,
      "A partition key of dates makes a hot partition: all of today's traffic goes to one.",
      "The partition key %1$s is a %2$s.",
      "Use who or what the item belongs to as the key and the date as sort key; or append a shard"
          + " number."),
  HOT_PARTITION_TIME(
      Severity.WARNING,
      "A partition key that only grows makes a hot partition and cannot be queried as a range.",
      "The partition key %1$s is a %2$s.",
      "Use who or what the item belongs to as the key and the time as sort key."),

  // Names
  TABLE_NAME(
      Severity.ERROR,
      "A table name has 3 to 255 characters of A-Z a-z 0-9 _ . -",
      "\"%1$s\" %2$s.",
      "Choose another name, such as \"%3$s\"."),
  ATTRIBUTE_NAME_LENGTH(
      Severity.ERROR,
      "An attribute name has 1 to 65,535 bytes of UTF-8.",
      "the name of %1$s has %2$d.",
      "Choose another name in @Attribute."),
  KEY_NAME_LONG(
      Severity.ERROR,
      "The name of a key attribute has at most 255 bytes of UTF-8.",
      "the name of %1$s has %2$d.",
      "Choose a shorter name in @Attribute."),
  ATTRIBUTE_NAME_DUPLICATE(
      Severity.ERROR,
      "Attribute names of one item or document differ.",
      "%1$s and %2$s are both stored as \"%3$s\".",
      "Give one of them another name with @Attribute."),
  ATTRIBUTE_NAME_CASE(
      Severity.WARNING,
      "Attribute names that differ only in case are easily taken for each other.",
      "\"%1$s\" and \"%2$s\".",
      "Give one of them another name with @Attribute."),
  ATTRIBUTE_NAME_CONFLICT(
      Severity.ERROR,
      "A property has one attribute name.",
      "%1$s is named \"%2$s\" on its field and \"%3$s\" on its getter.",
      "Keep one of the two annotations."),
  CONSTANT_CLASH(
      Severity.ERROR,
      "Properties of a table become constants of different names.",
      "%1$s and %2$s both become %3$s in %4$s.",
      "Rename one of them; @Attribute can keep its stored name."),
  GENERATED_TYPE_CLASH(
      Severity.ERROR,
      "Types that are generated have names of their own.",
      "%1$s would lead to %2$s, which %3$s.",
      "Rename %1$s or that type."),

  // Values
  TYPE_UNSUPPORTED(
      Severity.ERROR,
      "An attribute's type has a stored form.",
      "%1$s is a %2$s.",
      "Use %3$s, or @Ignore."),
  TYPE_RAW(
      Severity.ERROR,
      "A collection names the type of its elements.",
      "%1$s is a raw %2$s.",
      "Write %3$s."),
  TYPE_WILDCARD(
      Severity.ERROR,
      "A collection names the type of its elements.",
      "%1$s is a %2$s.",
      "Write the type itself in place of the wildcard or type variable."),
  SET_ELEMENT(
      Severity.ERROR,
      "The elements of a set are stored as strings, numbers or binaries.",
      "%1$s is a set of %2$s.",
      "Use List<%2$s>."),
  MAP_KEY(
      Severity.ERROR,
      "The keys of a map are strings.",
      "%1$s is a map with keys of type %2$s.",
      "Use Map<String, %3$s>."),
  OPTIONAL_INSIDE(
      Severity.ERROR,
      "Optional is the outermost part of an attribute's type.",
      "%1$s has an Optional inside %2$s.",
      "Leave the element out, or use a null element of a list.");

  private final Severity severity;
  private final String rule;
  private final String found;
  private final String remedy;

  ProblemCode(Severity severity, String rule, String found, String remedy) {
    this.severity = severity;
    this.rule = rule;
    this.found = found;
    this.remedy = remedy;
  }

  /** The stable id, as in {@code @SuppressWarnings("pressmark:key-floating")}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it stops the build. */
  public Severity severity() {
    return severity;
  }

  /** The rule it breaks: one sentence. */
  public String rule() {
    return rule;
  }

  /** What can be found: a template. */
  public String foundTemplate() {
    return found;
  }

  /** How to mend it: a template. */
  public String remedyTemplate() {
    return remedy;
  }

  String found(Object... arguments) {
    return String.format(Locale.ROOT, found, arguments);
  }

  String remedy(Object... arguments) {
    return String.format(Locale.ROOT, remedy, arguments);
  }
}
