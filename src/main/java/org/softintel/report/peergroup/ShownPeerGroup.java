package org.softintel.report.peergroup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.report.entity.KnownEntity;

/**
 * A group as one reader may know it.
 *
 * @param owner the name of its owner
 * @param members children first
 */
public record ShownPeerGroup(PeerGroup group, String owner, List<ShownMember> members) {

  /**
   * A member, and what reports say of it.
   *
   * @param officer the name of who added it
   * @param said why it is one; empty if it was only seen with the group
   */
  public record ShownMember(
      GroupMember member, KnownEntity entity, String officer, Optional<Said> said) {
    @Override
    public String toString() {
      return "ShownMember[" + member + "]";
    }
  }

  /** Who says that somebody or something belongs to the group, and which report does. */
  public record Said(String reference, String officer, GroupMember.Membership why) {}

  public Optional<ShownMember> member(UUID id) {
    return members.stream().filter(it -> it.member().id().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return "ShownPeerGroup[" + group + "]";
  }
}
