package io.pressmark.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.store.ItemStore;
import io.pressmark.testkit.contract.ItemStoreContract;
import io.pressmark.testkit.contract.StoreFixture;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of stores, through the AWS SDK and HTTP to an endpoint on an embedded store. */
@ExtendWith(EmbeddedOnly.class)
class DynamoDbContractTest extends ItemStoreContract {
  @Override
  protected StoreFixture newFixture() {
    return new StoreFixture() {
      @Override
      public ItemStore open() {
        return ServedStore.open();
      }

      @Override
      public boolean isDurable() {
        return false;
      }

      @Override
      public int manyItems() {
        return 500;
      }
    };
  }

  @Test
  void whatOnlyAnEmbeddedStorePassesIsThereAndHasAReason() {
    Set<String> tests =
        Arrays.stream(ItemStoreContract.class.getDeclaredClasses())
            .flatMap(
                nested ->
                    Arrays.stream(nested.getSuperclass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> EmbeddedOnly.name(nested, method)))
            .collect(Collectors.toSet());
    assertThat(tests).containsAll(EmbeddedOnly.reasons().keySet());
    assertThat(EmbeddedOnly.reasons().values()).doesNotContain("");
  }
}
