package io.pressmark.chronicle.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.item.XxHash64;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The keys that are used most are found among very many others. */
final class HotKeysTest {
  private final HotKeys hotKeys = new HotKeys();

  private void sample(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    hotKeys.sample(XxHash64.hash(bytes, 0, bytes.length), bytes, bytes.length);
  }

  @Test
  void keysWithAPartOfTheOperationsAreFoundInOrder() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      int dice = random.nextInt(100);
      sample(dice < 20 ? "hot" : dice < 30 ? "warm" : "cold" + random.nextInt(100_000));
    }
    List<HotKey> hottest = hotKeys.hottest(ScalarType.S, hash -> 3);
    assertThat(hottest).hasSizeBetween(2, 5);
    assertThat(hottest.get(0).partitionKey()).isEqualTo(AttributeValue.s("hot"));
    assertThat(hottest.get(0).partition()).isEqualTo(3);
    assertThat(hottest.get(0).share()).isBetween(0.15, 0.21);
    assertThat(hottest.get(1).partitionKey()).isEqualTo(AttributeValue.s("warm"));
    assertThat(hottest.get(1).share()).isBetween(0.05, 0.11);
  }

  @Test
  void evenUseHasNoHotKey() {
    Random random = new Random(2);
    for (int i = 0; i < 200_000; i++) {
      sample("key" + random.nextInt(100_000));
    }
    assertThat(hotKeys.hottest(ScalarType.S, hash -> 3)).isEmpty();
  }

  @Test
  void aKeyThatIsNoLongerUsedGoes() {
    for (int i = 0; i < 100_000; i++) {
      sample("before");
    }
    for (int i = 0; i < 700_000; i++) {
      sample("after");
    }
    assertThat(hotKeys.hottest(ScalarType.S, hash -> 3))
        .singleElement()
        .satisfies(key -> assertThat(key.partitionKey()).isEqualTo(AttributeValue.s("after")));
  }

  @Test
  void whatWasCountedCanBeRestored() {
    for (int i = 0; i < 1_000; i++) {
      sample(i % 4 == 0 ? "one" : "two");
    }
    HotKeys other = new HotKeys();
    other.restore(hotKeys.counted());
    assertThat(other.hottest(ScalarType.S, hash -> 3))
        .isEqualTo(hotKeys.hottest(ScalarType.S, hash -> 3));
    assertThat(other.hottest(ScalarType.S, hash -> 3)).hasSize(2);
  }

  @Test
  void aboutOneInSoManyOperationsIsSampled() {
    SampledOperations operations = new SampledOperations();
    int sampled = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sampled += operations.next() ? 1 : 0;
    }
    assertThat(sampled).isBetween(14_000, 17_000);
  }

  @Test
  void aHotPartitionIsDividedBetweenItsHotKeys() {
    assertThat(HeatPoint.find(List.of(counted(10, 50), counted(30, 40), counted(20, 20))))
        .hasValue(20);
    assertThat(HeatPoint.find(List.of(counted(-5, 50), counted(7, 60)))).hasValue(-5);
  }

  @Test
  void onePartitionKeyIsNotDividedForItsHeat() {
    assertThat(HeatPoint.find(List.of(counted(10, 500), counted(30, 3)))).isEmpty();
    assertThat(HeatPoint.find(List.of(counted(10, 500)))).isEmpty();
    assertThat(HeatPoint.find(List.of())).isEmpty();
  }

  private static HotKeys.Counted counted(long hash, long count) {
    return new HotKeys.Counted(hash, new byte[0], count);
  }

  @Test
  void aRateFollowsTheCount() {
    OperationRate rate = new OperationRate();
    rate.begin(0, 0, 0);
    long second = 1_000_000_000L;
    for (int i = 1; i <= 60; i++) {
      rate.measure(i * 500L, i * second);
    }
    assertThat(rate.perSecond()).isBetween(499.0, 501.0);
    rate.measure(30_000, 1_000 * second);
    assertThat(rate.perSecond()).isBetween(0.0, 1.0);
  }
}
