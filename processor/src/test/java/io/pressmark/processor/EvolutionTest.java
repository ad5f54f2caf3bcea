package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.generated.ItemSchema;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Items that an earlier form of a class wrote, read by a later one, byte for byte. */
class EvolutionTest {
  private static final String HEAD =
      """
      package test;

      import io.pressmark.annotation.*;
      import java.util.*;

      """;

  @Test
  void anAddedAttributeReadsAsAbsent() throws Exception {
    assertThat(
            reread(
                "record Item(@PartitionKey String id, String a) {"
                    + " static Item sample() { return new Item(\"k\", \"x\"); } }",
                "record Item(@PartitionKey String id, String a, String b, int n, Optional<String> o,"
                    + " Set<String> s) {}"))
        .isEqualTo("Item[id=k, a=x, b=null, n=0, o=Optional.empty, s=[]]");
  }

  @Test
  void anAddedAttributeReadsAsItsDefault() throws Exception {
    assertThat(
            reread(
                "record Item(@PartitionKey String id) {"
                    + " static Item sample() { return new Item(\"k\"); } }",
                "record Item(@PartitionKey String id, @Default(\"7\") int n, @Default(\"x\") String"
                    + " s, @Default(\"1.50\") java.math.BigDecimal d) {}"))
        .isEqualTo("Item[id=k, n=7, s=x, d=1.50]");
  }

  @Test
  void aRemovedAttributeIsPassedOver() throws Exception {
    assertThat(
            reread(
                "record Item(@PartitionKey String id, Map<String, List<Integer>> gone, String a) {"
                    + " static Item sample() {"
                    + " return new Item(\"k\", Map.of(\"x\", List.of(1)), \"a\"); } }",
                "record Item(@PartitionKey String id, String a) {}"))
        .isEqualTo("Item[id=k, a=a]");
  }

  @Test
  void aRenamedAttributeIsReadByItsFormerName() throws Exception {
    assertThat(
            reread(
                "record Item(@PartitionKey String id, String note, int size) {"
                    + " static Item sample() { return new Item(\"k\", \"x\", 3); } }",
                "record Item(@PartitionKey String id,"
                    + " @Attribute(formerNames = {\"text\", \"note\"}) Optional<String> memo,"
                    + " @Attribute(value = \"length\", formerNames = \"size\") int size) {}"))
        .isEqualTo("Item[id=k, memo=Optional[x], size=3]");
  }

  @Test
  void thePresentNameWinsOverAFormerOne() throws Exception {
    String before =
        "record Item(@PartitionKey String id, %s) {"
            + " static Item sample() { return new Item(\"k\", \"1\", \"2\"); } }";
    String after =
        "record Item(@PartitionKey String id,"
            + " @Attribute(value = \"present\", formerNames = \"former\") String a) {}";
    assertThat(reread(before.formatted("String former, String present"), after))
        .isEqualTo("Item[id=k, a=2]");
    assertThat(reread(before.formatted("String present, String former"), after))
        .isEqualTo("Item[id=k, a=1]");
  }

  @Test
  void anIntIsReadIntoALongAndAScalarIntoAnOptional() throws Exception {
    assertThat(
            reread(
                "record Item(@PartitionKey String id, int n, String s, byte b, float f) {"
                    + " static Item sample() {"
                    + " return new Item(\"k\", 5, \"x\", (byte) 3, 1.5f); } }",
                "record Item(@PartitionKey String id, long n, Optional<String> s, Integer b,"
                    + " double f) {}"))
        .isEqualTo("Item[id=k, n=5, s=Optional[x], b=3, f=1.5]");
  }

  @Test
  void aLongThatDoesNotFitIsNotCut() {
    assertThatThrownBy(
            () ->
                reread(
                    "record Item(@PartitionKey String id, long n) {"
                        + " static Item sample() { return new Item(\"k\", 1L << 40); } }",
                    "record Item(@PartitionKey String id, int n) {}"))
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("'n'");
  }

  @Test
  void aRenamedConstantIsReadByItsAlias() throws Exception {
    assertThat(
            reread(
                "record Item(@PartitionKey String id, State a, State b) { enum State { OPEN, DONE }"
                    + " static Item sample() {"
                    + " return new Item(\"k\", State.OPEN, State.DONE); } }",
                "record Item(@PartitionKey String id, State a, State b) { enum State {"
                    + " @StoredName(value = \"open\", aliases = \"OPEN\") OPEN,"
                    + " @StoredName(aliases = \"DONE\") FINISHED } }"))
        .isEqualTo("Item[id=k, a=OPEN, b=FINISHED]");
  }

  @Test
  void aConstantThatIsGoneIsAnErrorThatNamesIt() {
    assertThatThrownBy(
            () ->
                reread(
                    "record Item(@PartitionKey String id, State a) { enum State { OPEN }"
                        + " static Item sample() { return new Item(\"k\", State.OPEN); } }",
                    "record Item(@PartitionKey String id, State a) { enum State {"
                        + " @StoredName(\"shut\") SHUT } }"))
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("'a'")
        .hasMessageContaining("OPEN");
  }

  @Test
  void aSubtypeThatIsGoneIsAnErrorThatNamesIt() {
    assertThatThrownBy(
            () ->
                reread(
                    "sealed interface Item { @PartitionKey String id();"
                        + " record One(String id) implements Item {}"
                        + " static Item sample() { return new One(\"k\"); } }",
                    "sealed interface Item { @PartitionKey String id();"
                        + " record Two(String id) implements Item {} }"))
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("'One'")
        .hasMessageContaining("[Two]");
  }

  @Test
  void aClassBecomesASealedTypeOnceItsItemsSayWhatTheyAre() throws Exception {
    assertThat(
            reread(
                "record Item(@PartitionKey String id, String type, int n) {"
                    + " static Item sample() { return new Item(\"k\", \"One\", 4); } }",
                "sealed interface Item { @PartitionKey String id();"
                    + " record One(String id, int n) implements Item {} }"))
        .isEqualTo("One[id=k, n=4]");
  }

  @Test
  void anObjectThatIsFlattenedNowIsReadFromTheAttributesBesideIt() throws Exception {
    assertThat(
            reread(
                "record Item(@PartitionKey String id, String to_city, int to_number) {"
                    + " static Item sample() { return new Item(\"k\", \"Rome\", 4); } }",
                "record Item(@PartitionKey String id, @Flatten(prefix = \"to_\") Place to) {"
                    + " record Place(String city, int number) {} }"))
        .isEqualTo("Item[id=k, to=Place[city=Rome, number=4]]");
  }

  /** What the later form reads of the sample that the earlier form wrote. */
  private static String reread(String earlier, String later) throws Exception {
    CompiledClasses before = compile(earlier);
    ItemSchema<?> written = schema(before);
    NameDictionary names = NameDictionary.inMemory();
    Method sample = before.loadClass("test.Item").getDeclaredMethod("sample");
    sample.setAccessible(true);
    return read(schema(compile(later)), names, write(written, sample.invoke(null), names));
  }

  private static <T> Map.Entry<EncodedKey, EncodedItem> write(
      ItemSchema<T> schema, Object object, NameDictionary names) {
    T item = schema.type().cast(object);
    KeyWriter key = new KeyWriter().begin(schema.definition());
    schema.writeKey(item, key);
    ItemWriter writer = new ItemWriter().begin(schema.bind(names));
    schema.write(item, writer);
    return Map.entry(key.key(), writer.finish(key.key().itemSize()));
  }

  private static String read(
      ItemSchema<?> schema, NameDictionary names, Map.Entry<EncodedKey, EncodedItem> item) {
    NameBinding binding = schema.bind(names);
    ItemReader reader = schema.newReader(binding).load(item.getKey(), item.getValue());
    return schema.toObject(reader).toString();
  }

  private static ItemSchema<?> schema(CompiledClasses classes) throws Exception {
    return (ItemSchema<?>) classes.loadClass("test.ItemSchema").getField("SCHEMA").get(null);
  }

  private static CompiledClasses compile(String type) {
    String source = HEAD + "@Table(\"items\")\npublic " + type;
    Compilation compilation =
        Compiling.strictly(List.of(JavaFileObjects.forSourceString("test.Item", source)));
    assertThat(compilation.diagnostics()).isEmpty();
    return new CompiledClasses(compilation);
  }
}
