package io.pressmark.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTest {
  @ParameterizedTest
  @CsvSource({
    "owner, owner, 0",
    "onwer, owner, 1",
    "ownr, owner, 1",
    "owners, owner, 1",
    "owmer, owner, 1",
    "'', abc, 3",
    "kitten, sitting, 3"
  })
  void countsInsertedRemovedReplacedAndSwappedCharacters(String one, String other, int steps) {
    assertThat(Similar.distance(one, other)).isEqualTo(steps);
    assertThat(Similar.distance(other, one)).isEqualTo(steps);
  }

  @Test
  void theNearestComesFirst() {
    assertThat(Similar.near("prodcut", List.of("price", "products", "product", "id")))
        .containsExactly("product", "products");
  }

  @Test
  void caseAndSeparatorsDoNotCount() {
    assertThat(Similar.near("product_id", List.of("productId"))).containsExactly("productId");
  }

  @Test
  void partsOfPathsAreNear() {
    assertThat(Similar.near("city", List.of("shipTo.city", "id"))).containsExactly("shipTo.city");
    assertThat(Similar.near("shipTo", List.of("shipTo.city", "id"))).containsExactly("shipTo.city");
  }

  @Test
  void namesFarAwayAreListed() {
    assertThat(Similar.remedy("colour", List.of("id", "size")))
        .isEqualTo("There are \"id\", \"size\".");
    List<String> many = IntStream.range(0, 12).mapToObj(i -> "property" + i).toList();
    assertThat(Similar.remedy("x", many)).endsWith("\"property9\" and 2 more.");
    assertThat(Similar.remedy("sise", List.of("id", "size"))).isEqualTo("Did you mean \"size\"?");
  }
}
