package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonObject;
import io.pressmark.endpoint.json.JsonText;
import java.util.ArrayList;
import java.util.List;

/**
 * A structure: members by name. What it does not know is passed over, as the service does.
 *
 * @param name how messages call it
 * @param members in the service's order, in which it tells what is wrong with them
 */
public record StructureShape(String name, List<Member> members) implements Shape {
  private static final String TABLE_NAME = "TableName";

  /** What is said of a member that is not there. */
  public enum Presence {
    /** Nothing. */
    OPTIONAL,
    /** That it must not be null, together with all other constraints. */
    REQUIRED,
    /** That it is required, before all constraints; so is the length of the table's name. */
    REQUIRED_FIRST
  }

  /**
   * A member.
   *
   * @param shape what its value is
   */
  public record Member(String name, Shape shape, Presence presence) {
    /** How it is called in messages. */
    String path() {
      return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
  }

  public StructureShape {
    members = List.copyOf(members);
  }

  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** The member of this name. */
  public Member member(String name) {
    return members.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /**
   * Checks a request: the kinds of all that is in it, then what has to be there before all else,
   * then all constraints.
   *
   * @throws ServiceException when it is not such a structure
   */
  public JsonObject check(JsonNode request) {
    checkKind(request, Place.ELEMENT);
    JsonObject object = (JsonObject) request;
    requireFirst(object);
    Violations violations = new Violations();
    checkMembers(object, "", violations);
    violations.requireNone();
    return object;
  }

  private void requireFirst(JsonObject request) {
    for (Member member : members) {
      if (member.presence() == Presence.REQUIRED_FIRST) {
        JsonNode value = request.get(member.name());
        if (value == null) {
          throw ServiceException.validation(
              "The parameter '"
                  + member.name()
                  + "' is required but was not present in the request");
        }
        if (value instanceof JsonText text
            && member.name().equals(TABLE_NAME)
            && TableArn.parse(text.value()).isEmpty()
            && (text.value().length() < 3 || text.value().length() > 255)) {
          throw ServiceException.validation(
              TABLE_NAME + " must be at least 3 characters long and at most 255 characters long");
        }
      }
    }
  }

  static JsonObject requireObject(JsonNode value, String name, Place place) {
    if (!value.isContainer()) {
      throw ServiceException.serialization(
          place == Place.MEMBER ? "Unexpected field type" : "Unexpected value type in payload");
    }
    if (value instanceof JsonObject object) {
      return object;
    }
    throw Kinds.unrecognized("class " + Kinds.PROTOCOL + name);
  }

  @Override
  public void checkKind(JsonNode value, Place place) {
    JsonObject object = requireObject(value, name, place);
    for (Member member : members) {
      JsonNode each = object.get(member.name());
      if (each != null) {
        member.shape().checkKind(each, Place.MEMBER);
      }
    }
  }

  @Override
  public void checkConstraints(JsonNode value, String path, Violations violations) {
    checkMembers((JsonObject) value, path + ".", violations);
  }

  private void checkMembers(JsonObject object, String prefix, Violations violations) {
    for (Member member : members) {
      JsonNode each = object.get(member.name());
      String path = prefix + member.path();
      if (each != null) {
        member.shape().checkConstraints(each, path, violations);
      } else if (member.presence() == Presence.REQUIRED) {
        violations.add(null, path, "Member must not be null");
      }
    }
  }

  /** Builds a {@link StructureShape}, member by member. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final List<Member> members = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    /** Adds a member that may be missing. */
    public Builder optional(String member, Shape shape) {
      members.add(new Member(member, shape, Presence.OPTIONAL));
      return this;
    }

    /** Adds a member that may not be missing. */
    public Builder required(String member, Shape shape) {
      members.add(new Member(member, shape, Presence.REQUIRED));
      return this;
    }

    /** Adds the name of a table, as operations on items have it. */
    public Builder tableName() {
      return required(TABLE_NAME, TextShape.tableName());
    }

    /** Adds the name of a table, as operations on tables have it: looked at before all else. */
    public Builder tableNameFirst() {
      members.add(
          new Member(TABLE_NAME, TextShape.tableNameOfCheckedLength(), Presence.REQUIRED_FIRST));
      return this;
    }

    public StructureShape build() {
      return new StructureShape(name, members);
    }
  }
}
