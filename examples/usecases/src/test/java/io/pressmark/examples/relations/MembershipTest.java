package io.pressmark.examples.relations;

import static io.pressmark.examples.relations.MembershipAttributes.GROUP;
import static io.pressmark.examples.relations.MembershipAttributes.MEMBER;
import static io.pressmark.examples.relations.MembershipAttributes.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relation of many to many: one table, and an index with its keys exchanged. */
class MembershipTest {
  private final Database db = Database.inMemory();
  private final MembershipRepository memberships = new MembershipRepository(db);

  @BeforeEach
  void fill() {
    for (String group : new String[] {"club-chess", "team-blue", "team-red"}) {
      memberships.put(new Membership(group, "ann", "member"));
    }
    memberships.put(new Membership("team-red", "bob", "captain"));
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void theMembersOfAGroup() {
    assertThat(memberships.query("team-red").where(MEMBER.beginsWith("b")).toList())
        .extracting(Membership::role)
        .containsExactly("captain");
  }

  @Test
  void theGroupsOfAMemberByPrefixAndRange() {
    assertThat(memberships.byMember().query("ann").where(GROUP.beginsWith("team-")).toList())
        .extracting(Membership::group)
        .containsExactly("team-blue", "team-red");
    assertThat(memberships.byMember().query("ann").where(GROUP.lt("team-red")).toList())
        .extracting(Membership::group)
        .containsExactly("club-chess", "team-blue");
  }

  @Test
  void theKeyIsStillOneThatConditionsMayNameAndNobodySets() {
    memberships.update("team-red", "bob").with(ROLE.set("member")).when(GROUP.exists()).execute();
    assertThat(memberships.get("team-red", "bob")).map(Membership::role).contains("member");
  }
}
