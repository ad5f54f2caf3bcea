package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameBindingTest {
  private final NameDictionary names = NameDictionary.inMemory();
  private final NameBinding binding =
      new NameBinding(names, "id", "at", List.of("at", "id", "total", "note"));

  @Test
  void aNameGetsItsIdWhenItIsFirstWritten() {
    assertThat(names.size()).isZero();
    assertThat(binding.idOf(3)).isZero();
    assertThat(binding.idOf(2)).isEqualTo(1);
    assertThat(names.names()).containsExactly("note", "total");
  }

  @Test
  void idsFromOthersAreFoundWheneverTheyAppear() {
    names.intern("foreign");
    assertThat(binding.ordinalOfId(0)).isEqualTo(NameBinding.UNKNOWN);
    names.intern("total");
    assertThat(binding.ordinalOfId(1)).isEqualTo(2);
    assertThat(binding.ordinalOfId(2)).isEqualTo(NameBinding.UNKNOWN);
    names.intern("note");
    assertThat(binding.ordinalOfId(2)).isEqualTo(3);
  }

  @Test
  void keyAttributesHaveOrdinalsToo() {
    assertThat(binding.partitionOrdinal()).isEqualTo(1);
    assertThat(binding.sortOrdinal()).isZero();
    assertThat(binding.ordinalOf("total")).isEqualTo(2);
    assertThat(binding.ordinalOf("other")).isEqualTo(NameBinding.UNKNOWN);
  }

  @Test
  void anUntypedBindingKnowsNoOrdinals() {
    NameBinding untyped = NameBinding.untyped(names, "id", null);
    assertThat(untyped.partitionOrdinal()).isEqualTo(NameBinding.UNKNOWN);
    assertThat(untyped.sortOrdinal()).isEqualTo(NameBinding.UNKNOWN);
    assertThat(untyped.partitionName()).isEqualTo("id");
  }
}
