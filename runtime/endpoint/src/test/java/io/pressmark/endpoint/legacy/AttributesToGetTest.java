package io.pressmark.endpoint.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.endpoint.error.ServiceException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributesToGetTest {
  @Test
  void namesAreThoseOfWholeAttributes() {
    assertThat(AttributesToGet.asProjection(List.of("a", "b.c", "d[0]", "size")).paths())
        .containsExactly(
            DocumentPath.of("a"),
            DocumentPath.of("b.c"),
            DocumentPath.of("d[0]"),
            DocumentPath.of("size"));
  }

  @Test
  void anAttributeIsNamedOnce() {
    assertThatThrownBy(() -> AttributesToGet.asProjection(List.of("a", "b", "c", "b", "a")))
        .isInstanceOf(ServiceException.class)
        .hasMessage(
            "One or more parameter values were invalid: Duplicate value in attribute name: b");
  }
}
