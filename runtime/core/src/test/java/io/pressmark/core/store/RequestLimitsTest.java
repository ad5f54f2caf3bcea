package io.pressmark.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aLimitIsAtLeastOne(int limit) {
    assertThatThrownBy(
            () ->
                new QueryRequest(new EncodedKey(), null, true, null, limit, Selection.all(), null))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> new ScanRequest(null, limit, Selection.all(), 0, 1, null))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(
            () ->
                new IndexQueryRequest(
                    List.of(AttributeValue.n(1)),
                    List.of(),
                    true,
                    null,
                    limit,
                    Selection.all(),
                    null))
        .isInstanceOf(ValidationException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, -1", "-1, 1", "1, 1", "7, 7", "0, 1000001"})
  void aSegmentIsOneOfAll(int segment, int totalSegments) {
    assertThatThrownBy(
            () -> new ScanRequest(null, 1, Selection.all(), segment, totalSegments, null))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void theLastOfAMillionSegmentsPasses() {
    assertThat(new ScanRequest(null, 1, Selection.all(), 999_999, 1_000_000, null).segment())
        .isEqualTo(999_999);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, 12, 2048})
  void partitionsAreAPowerOfTwo(int partitions) {
    assertThatThrownBy(() -> StoreOptions.defaults().withPartitions(partitions))
        .isInstanceOf(ValidationException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4096, 8191, 32_768})
  void pagesHaveOneOfTwoSizes(int pageSize) {
    assertThatThrownBy(() -> StoreOptions.defaults().withPageSize(pageSize))
        .isInstanceOf(ValidationException.class);
    assertThat(StoreOptions.defaults().withPageSize(8192).pageSize()).isEqualTo(8192);
  }

  @Test
  void aProjectionIsOfSpecificAttributesAndOfNothingElse() {
    ProjectionExpression projection = new ProjectionExpression(List.of(DocumentPath.of("a")));
    assertThat(Selection.of(projection))
        .isEqualTo(new Selection(Select.SPECIFIC_ATTRIBUTES, projection));
    assertThatThrownBy(() -> new Selection(Select.SPECIFIC_ATTRIBUTES, null))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                + " SPECIFIC_ATTRIBUTES");
    assertThatThrownBy(() -> new Selection(Select.COUNT, projection))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Cannot specify the ProjectionExpression when choosing to get only the Count");
    assertThatThrownBy(() -> new Selection(Select.ALL_ATTRIBUTES, projection))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES");
  }
}
