package onething.domain.matter.action;

import java.time.Instant;
import java.util.Optional;
import onething.domain.code.MilestoneCode;
import onething.domain.party.PersonId;

/// A fact that an action established, or that the form gave at receipt.
///
/// @param by the person who took the action; empty for the service itself
public record LeftMilestone(MilestoneCode code, Optional<PersonId> by, Instant at) {}
