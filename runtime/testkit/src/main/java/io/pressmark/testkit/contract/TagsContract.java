package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tags of tables, and their protection against deletion. */
abstract class TagsContract extends ContractCase {
  private static Map<String, String> numbered(int from, int count) {
    Map<String, String> tags = new TreeMap<>();
    for (int i = from; i < from + count; i++) {
      tags.put("k" + i, "v" + i);
    }
    return tags;
  }

  private void assertRefused(Map<String, String> tags, String message) {
    Map<String, String> before = store().tags("things");
    assertThatThrownBy(() -> store().tag("things", tags))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
    assertThat(store().tags("things")).isEqualTo(before);
  }

  @Test
  void tagsAreAddedChangedAndTakenAway() {
    create();
    assertThat(store().tags("things")).isEmpty();
    store().tag("things", Map.of("team", "orders", "stage", ""));
    store().tag("things", Map.of("team", "stock", "Größe = m.s_/+-@:", "ü x"));
    assertThat(store().tags("things"))
        .containsExactly(
            Map.entry("Größe = m.s_/+-@:", "ü x"),
            Map.entry("stage", ""),
            Map.entry("team", "stock"));
    store().untag("things", List.of("stage", "Team", "none"));
    assertThat(store().tags("things")).containsOnlyKeys("Größe = m.s_/+-@:", "team");
  }

  @Test
  void tagsAreThoseOfOneTable() {
    create();
    store().createTable(TableDefinition.builder("others").partitionKey("id", ScalarType.S).build());
    store().tag("things", Map.of("a", "b"));
    assertThat(store().tags("others")).isEmpty();
  }

  @Test
  void aTableHasAtMost50Tags() {
    create();
    String tooMany = "Number of Tags exceed the current limit for the provided ResourceArn";
    assertRefused(numbered(0, 51), tooMany);
    store().tag("things", numbered(0, 50));
    assertRefused(Map.of("k0", "other", "more", ""), tooMany);
    store().tag("things", Map.of("k0", "other"));
    assertThat(store().tags("things")).hasSize(50).containsEntry("k0", "other");
    assertThatThrownBy(() -> store().untag("things", numbered(0, 51).keySet()))
        .isInstanceOf(ValidationException.class)
        .hasMessage(tooMany);
    store().untag("things", numbered(0, 50).keySet());
    assertThat(store().tags("things")).isEmpty();
  }

  @Test
  void keysHave1To128CharactersAndValuesAtMost256() {
    create();
    String longKey = "k".repeat(129);
    String longValue = "v".repeat(257);
    assertRefused(Map.of("", "v"), "The Tag Key provided is invalid, Key: ");
    assertRefused(Map.of(longKey, "v"), "The Tag Key provided is invalid, Key: " + longKey);
    assertRefused(Map.of("k", longValue), "The Tag Value provided is invalid, Value: " + longValue);
    assertRefused(Map.of("k#", "v"), "The Tag Key provided is invalid, Key: k#");
    assertRefused(Map.of("k", "\ud800"), "The Tag Value provided is invalid, Value: \ud800");
    Map<String, String> longest = Map.of("𝒌".repeat(128), "𝒗".repeat(256));
    store().tag("things", longest);
    assertThat(store().tags("things")).isEqualTo(longest);
    assertThatThrownBy(() -> store().untag("things", List.of(longKey)))
        .isInstanceOf(ValidationException.class)
        .hasMessage("The Tag Key provided is invalid, Key: " + longKey);
  }

  @Test
  void keysOfTheServiceAreRefused() {
    create();
    assertRefused(Map.of("aws:a", "v"), "Tag Key cannot be prefixed with aws:, Key: aws:a");
    assertRefused(Map.of("AWS:a", "v"), "Tag Key cannot be prefixed with aws:, Key: AWS:a");
    store().tag("things", Map.of("aws", "v"));
  }

  @Test
  void thereIsOneAtLeast() {
    create();
    assertRefused(Map.of(), "Atleast one Tag needs to be provided as Input.");
    assertThatThrownBy(() -> store().untag("things", List.of()))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Atleast one Tag Key needs to be provided as Input.");
  }

  @Test
  void aTableThatIsNotThereHasNone() {
    assertThatThrownBy(() -> store().tags("things")).isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> store().tag("things", Map.of("a", "b")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> store().untag("things", List.of("a")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> store().updateDeletionProtection("things", true))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aProtectedTableIsNotDeleted() {
    create();
    assertThat(store().describe("things").deletionProtection()).isFalse();
    store().updateDeletionProtection("things", true);
    store().updateDeletionProtection("things", true);
    assertThat(store().describe("things").deletionProtection()).isTrue();
    assertThatThrownBy(() -> store().deleteTable("things"))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "Resource cannot be deleted as it is currently protected against deletion."
                + " Disable deletion protection first.");
    assertThat(store().tableNames()).containsExactly("things");
    store().updateDeletionProtection("things", false);
    store().deleteTable("things");
    assertThat(store().tableNames()).isEmpty();
  }

  @Test
  void aTableMadeAgainHasNeitherTagsNorProtectionAndAnotherId() {
    create();
    UUID first = store().describe("things").id();
    assertThat(store().describe("things").id()).isEqualTo(first);
    store().tag("things", Map.of("a", "b"));
    store().deleteTable("things");
    create();
    assertThat(store().tags("things")).isEmpty();
    assertThat(store().describe("things").deletionProtection()).isFalse();
    assertThat(store().describe("things").id()).isNotEqualTo(first);
  }

  @Test
  void tagsAndProtectionOutliveTheStore() {
    create();
    store().tag("things", Map.of("a", "b", "c", ""));
    store().updateDeletionProtection("things", true);
    UUID id = store().describe("things").id();
    if (fixture().isDurable()) {
      reopen();
      assertThat(store().tags("things")).isEqualTo(Map.of("a", "b", "c", ""));
      assertThat(store().describe("things").deletionProtection()).isTrue();
      assertThat(store().describe("things").id()).isEqualTo(id);
    }
  }
}
