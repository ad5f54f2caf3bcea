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
      "@Table belongs on a record, a class, or a sealed type of these.",
      "%1$s is %2$s.",
      "Declare it as a record or a class."),
  TYPE_ABSTRACT(
      Severity.ERROR,
      "A table or document type must be one that can be made.",
      "%1$s is %2$s.",
      "Use a record or a concrete class, make it sealed, or give it a builder by a static method"
          + " builder() or @Table(builder = ...)."),
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
      "A class needs a way to be made: a constructor without parameters and setters, one that takes"
          + " its properties, or a builder.",
      "%1$s has %2$s.",
      "Add %3$s and setters, or %4$s, or a static method builder(), or make it a record."),
  NO_ATTRIBUTES(
      Severity.ERROR,
      "A document type has at least one attribute.",
      "%1$s has none.",
      "Give it a record component or a property, or put @Ignore on the attributes of this type."),
  TYPE_CREATOR_AMBIGUOUS(
      Severity.ERROR,
      "One constructor or static method makes the instances of a type.",
      "%1$s has several that would do.",
      "Put @Creator on the one to use, and on no other."),
  CREATOR_PARAMETER(
      Severity.ERROR,
      "Every parameter of a constructor or method that makes instances is named as a property"
          + " and takes its type.",
      "no property fits %2$s of %1$s; the properties are: %3$s.",
      "Give the parameter the name and type of a property, or add such a property."),
  CREATOR_INVALID(
      Severity.ERROR,
      "@Creator belongs on a constructor of a class that is not abstract, or on a static method"
          + " that returns the type, in reach of the package.",
      "%1$s is none of these.",
      "Move it to a constructor or method that is."),
  BUILDER_INVALID(
      Severity.ERROR,
      "A builder can be had by a constructor or a static method without parameters, and makes"
          + " the type in a method build(), or in its only method that returns the type.",
      "%2$s is no such builder of %1$s.",
      "Name the builder's type, or leave it out and add a static method builder()."),
  LOMBOK_ORDER(
      Severity.ERROR,
      "Lombok completes a class before Pressmark reads it.",
      "%1$s has annotations of Lombok's and lacks what they would add.",
      "Put Lombok before Pressmark in the processor path."),
  FLATTEN_TYPE(
      Severity.ERROR,
      "@Flatten belongs on a property whose type is a record or a class of your own.",
      "%1$s is of type %2$s.",
      "Remove @Flatten, or use a record."),
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

  // Sealed types
  SUBTYPE_UNMAPPED(
      Severity.ERROR,
      "All subtypes of a sealed type can be mapped: records, classes, or sealed types again.",
      "%1$s, a subtype of %2$s, is %3$s.",
      "Make it a record, a final class, or sealed."),
  DISCRIMINATOR_DUPLICATE(
      Severity.ERROR,
      "Each subtype has a name of its own in the store.",
      "%1$s and %2$s are both \"%3$s\".",
      "Give one of them another name with @Subtype."),
  DISCRIMINATOR_CLASH(
      Severity.ERROR,
      "The attribute that tells subtypes apart is no attribute of theirs.",
      "%1$s is stored as \"%2$s\" as well.",
      "Rename it with @Attribute, or choose another name in @Discriminator."),
  SUBTYPE_KEY(
      Severity.ERROR,
      "All subtypes in a table have the same key.",
      "%1$s has (%2$s), and %3$s has (%4$s).",
      "Give both the same key attributes, of the same types."),
  SUBTYPE_ATTRIBUTE(
      Severity.ERROR,
      "An attribute has one property name and one type in all subtypes of a table.",
      "%1$s is of type %2$s, and %3$s of type %4$s; both are stored as \"%5$s\".",
      "Make them alike, or give one of them a property name and a stored name of its own."),
  SUBTYPE_MANAGED(
      Severity.ERROR,
      "What the store fills in is the same in all subtypes of a table.",
      "%1$s and %2$s declare different managed attributes.",
      "Declare the same managed attributes in both, under the same names."),

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
  FLATTEN_OPTIONAL_KEY(
      Severity.ERROR,
      "Every item has its key.",
      "%1$s is part of a flattened object that can be missing.",
      "Declare that object without Optional and as never null, or the key outside of it."),
  KEY_UNORDERED(
      Severity.ERROR,
      "A sort key is stored in a form that sorts as its type does.",
      "%1$s is of type %2$s, and its converter does not say that it keeps order.",
      "Put @KeepsOrder on the converter if it does, or choose another sort key."),
  KEY_MANAGED(
      Severity.ERROR, "A key never changes.", "%1$s has @%2$s.", "Choose another property as key."),
  KEY_FLOATING(
      Severity.WARNING,
      "A floating-point key is found only by the very same bits of arithmetic.",
      "%1$s is a %2$s.",
      "Use an integer, BigDecimal or a String."),
  KEY_MUTABLE(
      Severity.WARNING,
      "A key should not change under the store's and its caller's hands.",
      "%1$s is a %2$s.",
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
  FORMER_NAME_CLASH(
      Severity.ERROR,
      "A former name belongs to one attribute only.",
      "the former name \"%2$s\" of %1$s is a name of %3$s.",
      "Remove it from the former names."),
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
      "Leave the element out, or use a null element of a list."),
  CONVERTER_INVALID(
      Severity.ERROR,
      "A converter is a concrete class without type parameters that implements"
          + " AttributeConverter and has a constructor without parameters.",
      "%1$s %2$s.",
      "Name another class, or mend this one."),
  CONVERTER_MISMATCH(
      Severity.ERROR,
      "A converter on an attribute converts the attribute's type, or the type of its elements.",
      "%1$s is of type %2$s, and %3$s converts %4$s.",
      "Use a converter for the attribute's type."),
  CONVERTER_AMBIGUOUS(
      Severity.ERROR,
      "One converter is registered for a type at one place.",
      "For %1$s, a %2$s, there are %3$s and %4$s.",
      "Remove one of them, or put the one to use on the attribute."),
  EPOCH_TYPE(
      Severity.ERROR,
      "@Epoch says how an Instant is stored.",
      "%1$s is of type %2$s.",
      "Remove @Epoch, or use Instant."),
  DEFAULT_INVALID(
      Severity.ERROR,
      "A default is the text of a value of the attribute's type.",
      "%1$s has \"%2$s\", which is no %3$s.",
      "Write an enum's constant by its name, and any other value as the type's parse or"
          + " fromString method reads it."),
  DEFAULT_MISPLACED(
      Severity.ERROR,
      "A default belongs on a string, number, boolean, enum, UUID or time that can be absent.",
      "%1$s is %2$s.",
      "Remove @Default."),
  STORED_NAME_DUPLICATE(
      Severity.ERROR,
      "Each constant of an enum has stored names of its own.",
      "\"%3$s\" stands for %1$s and again for %2$s.",
      "Change one of them in @StoredName."),
  NUMBER_DIGITS(
      Severity.WARNING,
      "A number has at most 38 significant digits.",
      "%1$s is a BigInteger, which can have more; writing such a value is refused.",
      "Store it as a String or byte[] if it can."),
  ENUM_ORDINAL(
      Severity.WARNING,
      "An enum that is stored as a number changes its meaning when constants are moved.",
      "%1$s is a %2$s, and %3$s makes it a number.",
      "Store it by name, with @StoredName where the name should differ."),

  // Managed attributes
  MANAGED_DUPLICATE(
      Severity.ERROR,
      "A table has at most one attribute of each managed kind.",
      "@%1$s is on %2$s and on %3$s.",
      "Keep one."),
  MANAGED_CONFLICT(
      Severity.ERROR,
      "A property has one managed kind.",
      "%1$s has @%2$s and @%3$s.",
      "Keep one of the annotations."),
  MANAGED_IN_DOCUMENT(
      Severity.ERROR,
      "What the store fills in is an attribute of the item.",
      "%1$s of the nested document %2$s has @%3$s.",
      "Move it to the table's type, or put @Flatten on the document."),
  MANAGED_OPTIONAL(
      Severity.ERROR,
      "What the store fills in is always there.",
      "%1$s is an Optional with @%2$s.",
      "Declare it without Optional."),
  VERSION_TYPE(
      Severity.ERROR,
      "A version is an int or a long, boxed or not.",
      "%1$s is a %2$s.",
      "Declare it as long."),
  COUNTER_TYPE(
      Severity.ERROR,
      "A counter is an int or a long, boxed or not.",
      "%1$s is a %2$s.",
      "Declare it as long."),
  COUNTER_WITH_VERSION(
      Severity.ERROR,
      "A version counts the writes already.",
      "%1$s is a counter beside the version %2$s.",
      "Keep one of the two."),
  TIME_TO_LIVE_TYPE(
      Severity.ERROR,
      "The time to live is stored in seconds since the epoch.",
      "%1$s is a %2$s.",
      "Declare it as Instant, without @Epoch(MILLISECONDS), or as long."),
  GENERATED_ID_TYPE(
      Severity.ERROR,
      "A generated id is a UUID or a String.",
      "%1$s is a %2$s.",
      "Declare it as one of these."),
  TIMESTAMP_TYPE(
      Severity.ERROR,
      "The time of a write is an Instant.",
      "%1$s, with @%3$s, is a %2$s.",
      "Declare it as Instant."),

  // Secondary indexes
  INDEX_TABLE(
      Severity.ERROR,
      "An index is declared on the type of its table.",
      "%1$s has @%2$s and no @Table.",
      "Move it to the type that has, or add @Table."),
  INDEX_NAME(
      Severity.ERROR,
      "An index name has 3 to 255 characters of A-Z a-z 0-9 _ . -",
      "\"%1$s\" %2$s.",
      "Choose another name, such as \"%3$s\"."),
  INDEX_NAME_DUPLICATE(
      Severity.ERROR,
      "The indexes of a table have names of their own.",
      "two are called \"%1$s\".",
      "Rename one of them."),
  INDEX_METHOD_CLASH(
      Severity.ERROR,
      "The name of an index makes the name of a repository method, and that must be free.",
      "the index \"%1$s\" makes \"%2$s\", which %3$s.",
      "Choose another name with method = \"...\"."),
  INDEX_KEY_UNKNOWN(
      Severity.ERROR,
      "The key of an index consists of properties of the table's type.",
      "the index \"%1$s\" names \"%2$s\", and %3$s has no such property.",
      "%4$s"),
  INDEX_KEY_TYPE(
      Severity.ERROR,
      "The key of an index consists of strings, numbers and binaries.",
      "the index \"%1$s\" names %2$s of type %3$s, stored as %4$s.",
      "Choose another property."),
  INDEX_KEY_DUPLICATE(
      Severity.ERROR,
      "An attribute stands once in an index.",
      "the index \"%1$s\" has %2$s twice.",
      "Name it once; a local index has the table's partition key by itself."),
  INDEX_KEY_COUNT(
      Severity.ERROR,
      "A global index has 1 to 4 attributes in its partition key and at most 4 in its sort key.",
      "the index \"%1$s\" has %2$d in its %3$s key.",
      "%4$s"),
  INDEX_LOCAL_SORT_KEY(
      Severity.ERROR,
      "A local index is another order of the items of one partition key value.",
      "%1$s has no sort key, so each value has one item; the index is \"%2$s\".",
      "Add a sort key, or make the index global."),
  INDEX_LOCAL_COUNT(
      Severity.ERROR,
      "A table has at most 5 local indexes.",
      "%1$s has %2$d.",
      "Make some of them global."),
  INDEX_GLOBAL_COUNT(
      Severity.WARNING,
      "A table has at most 20 global indexes, unless DynamoDB is asked for more.",
      "%1$s has %2$d.",
      "Leave some out."),
  INDEX_PROJECTION_UNKNOWN(
      Severity.ERROR,
      "An index includes properties of the table's type.",
      "the index \"%1$s\" includes \"%2$s\", and %3$s has no such property.",
      "%4$s"),
  INDEX_PROJECTION_KEY(
      Severity.ERROR,
      "Key attributes are in every index anyway.",
      "the index \"%1$s\" includes %2$s, which is part of %3$s key.",
      "Leave it out."),
  INDEX_PROJECTION_COUNT(
      Severity.ERROR,
      "The indexes of a table include at most 100 attributes together.",
      "those of %1$s include %2$d.",
      "Include fewer, or use Projection.ALL."),
  INDEX_PROJECTION_UNUSED(
      Severity.ERROR,
      "Projection.INCLUDE goes with a list of properties, and with it only.",
      "the index \"%1$s\" has %2$s.",
      "%3$s"),
  PROJECTION_TABLE(
      Severity.ERROR,
      "@ProjectionOf names the type of a table.",
      "%1$s is a projection of %2$s, which has no @Table.",
      "Name the type that has."),
  PROJECTION_PROPERTY(
      Severity.ERROR,
      "A projection has properties of its table's type.",
      "%1$s has \"%2$s\", and %3$s has no such property that is stored.",
      "%4$s"),
  PROJECTION_TYPE(
      Severity.ERROR,
      "A property of a projection has the type that it has in the table's type, or may also be"
          + " absent.",
      "%1$s is %2$s, and %3$s is %4$s.",
      "Declare it as %4$s."),
  PROJECTION_SUBTYPE(
      Severity.ERROR,
      "What only some subtypes of a sealed table have may be absent.",
      "%1$s is %2$s, and %3$s has no such property.",
      "Declare it as Optional<%4$s>."),
  PROJECTION_ANNOTATION(
      Severity.ERROR,
      "How a property of a projection is stored follows from its table's type.",
      "%1$s has @%2$s.",
      "Remove it; on a projection only @Ignore and @Creator mean something."),
  PROJECTION_HIDDEN(
      Severity.ERROR,
      "Generated code must be able to reach the types of the table that it reads.",
      "%1$s is in another package than %2$s, and from there %3$s",
      "Put the projection into the package of the table's type, or make these types public."),
  HOT_INDEX(
      Severity.WARNING,
      "An index has hot partitions when many items share a value of its partition key.",
      "the partition key of \"%1$s\" is %2$s of type %3$s.",
      "If many items have one, add a second attribute to the partition key.");

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
