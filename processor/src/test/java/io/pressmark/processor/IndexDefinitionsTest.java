package io.pressmark.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ProjectionKind;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The runtime takes what a generated schema says of indexes. */
class IndexDefinitionsTest {
  @Test
  void theDefinitionHasTheIndexesOfTheAnnotations() throws ReflectiveOperationException {
    TableDefinition purchases = definition();

    assertThat(purchases.indexes())
        .extracting(IndexDefinition::name)
        .containsExactly("by-product", "by-place", "get", "by-quantity", "by-state");
    assertThat(purchases.index("by-place"))
        .contains(
            new IndexDefinition(
                "by-place",
                IndexKind.GLOBAL,
                List.of(
                    new KeyAttribute("shipTo_country", ScalarType.S),
                    new KeyAttribute("shipTo_town", ScalarType.S)),
                List.of(
                    new KeyAttribute("state", ScalarType.S),
                    new KeyAttribute("model", ScalarType.N),
                    new KeyAttribute("boughtAt", ScalarType.S)),
                ProjectionKind.INCLUDE,
                List.of("product", "payment", "shipTo_street")));
    assertThat(purchases.index("by-state"))
        .contains(
            new IndexDefinition(
                "by-state",
                IndexKind.LOCAL,
                List.of(),
                List.of(new KeyAttribute("state", ScalarType.S)),
                ProjectionKind.KEYS_ONLY,
                List.of()));
  }

  private static TableDefinition definition() throws ReflectiveOperationException {
    Compilation compilation =
        Compiling.strictly(
            Compiling.sourcesIn(Compiling.RESOURCES.resolve("goldens").resolve("indexed/input")));
    Class<?> schema = new CompiledClasses(compilation).loadClass("mall.PurchaseSchema");
    return ((ItemSchema<?>) schema.getField("SCHEMA").get(null)).definition();
  }
}
