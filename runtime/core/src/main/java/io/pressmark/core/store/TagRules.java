package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** DynamoDB's rules of TagResource and UntagResource, for engines. */
public final class TagRules {
  /** A table has no more tags. */
  public static final int MAX_TAGS = 50;

  /** A key has 1 to this many characters. */
  public static final int MAX_KEY_LENGTH = 128;

  /** A value has at most this many characters. */
  public static final int MAX_VALUE_LENGTH = 256;

  /** Keys that begin so, in any case, are the service's own. */
  private static final String RESERVED_PREFIX = "aws:";

  private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  private TagRules() {}

  /**
   * The tags of a table with some more, or with other values.
   *
   * @throws ValidationException when none is added, a key or value is none, or there would be too
   *     many
   */
  public static Map<String, String> added(Map<String, String> present, Map<String, String> added) {
    if (added.isEmpty()) {
      throw new ValidationException("Atleast one Tag needs to be provided as Input.");
    }
    Map<String, String> all = new TreeMap<>(present);
    all.putAll(requireValid(added));
    requireCount(all.size());
    return all;
  }

  /**
   * The tags of a table without those that have these keys; a key that no tag has does no harm.
   *
   * @throws ValidationException when there is no key, one is none, or there are too many
   */
  public static Map<String, String> removed(Map<String, String> present, Collection<String> keys) {
    if (keys.isEmpty()) {
      throw new ValidationException("Atleast one Tag Key needs to be provided as Input.");
    }
    requireCount(keys.size());
    keys.forEach(TagRules::requireKey);
    Map<String, String> left = new TreeMap<>(present);
    left.keySet().removeAll(keys);
    return left;
  }

  /**
   * Checks tags one by one, and their number.
   *
   * @return the same
   * @throws ValidationException when one is not allowed, or there are too many
   */
  public static <M extends Map<String, String>> M requireValid(M tags) {
    tags.forEach(
        (key, value) -> {
          requireKey(key);
          if (length(value) > MAX_VALUE_LENGTH || !CHARACTERS.matcher(value).matches()) {
            throw new ValidationException("The Tag Value provided is invalid, Value: " + value);
          }
        });
    requireCount(tags.size());
    return tags;
  }

  private static void requireKey(String key) {
    boolean isKey =
        !key.isEmpty() && length(key) <= MAX_KEY_LENGTH && CHARACTERS.matcher(key).matches();
    if (!isKey) {
      throw new ValidationException("The Tag Key provided is invalid, Key: " + key);
    }
    if (key.toLowerCase(Locale.ROOT).startsWith(RESERVED_PREFIX)) {
      throw new ValidationException("Tag Key cannot be prefixed with aws:, Key: " + key);
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void requireCount(int tags) {
    if (tags > MAX_TAGS) {
      throw new ValidationException(
          "Number of Tags exceed the current limit for the provided ResourceArn");
    }
  }
}
