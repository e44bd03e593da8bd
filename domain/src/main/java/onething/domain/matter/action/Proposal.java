package onething.domain.matter.action;

import java.time.Instant;
import java.util.Optional;
import onething.domain.party.PersonId;

/// An extension that an officer proposed and an approver has yet to decide.
///
/// @param extension how far, in the clock's own unit; empty for as far as its rule allows
public record Proposal(String reason, Optional<Integer> extension, PersonId by, Instant at) {}
