package io.pressmark.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class ShortestDecimalsTest {

  @Test
  @EnabledForJreRange(min = JRE.JAVA_19)
  void theSearchFindsWhatNewerJavaPrints() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(240) - 120);
      assertThat(ShortestDecimals.search(value)).isEqualByComparingTo(BigDecimal.valueOf(value));
      double power = Math.scalb(1.0, random.nextInt(800) - 400);
      assertThat(ShortestDecimals.search(power)).isEqualByComparingTo(BigDecimal.valueOf(power));
    }
  }

  @Test
  void theSearchReadsBackAndIsNeverLongerThanWhatJavaPrints() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(240) - 120);
      BigDecimal shortest = ShortestDecimals.search(value);
      assertThat(shortest.doubleValue()).isEqualTo(value);
      assertThat(shortest.stripTrailingZeros().precision())
          .isLessThanOrEqualTo(BigDecimal.valueOf(value).stripTrailingZeros().precision());
    }
  }

  @Test
  void subnormalFloatsReadBack() {
    for (int bits = 1; bits < 0x80_0000; bits += 4099) {
      float value = Float.intBitsToFloat(bits);
      assertThat(ShortestDecimals.of(value).floatValue()).isEqualTo(value);
    }
  }
}
