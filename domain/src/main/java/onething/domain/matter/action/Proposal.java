package onething.domain.matter.action;

import java.time.Instant;
import java.util.Optional;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.party.PersonId;
import onething.domain.text.Text;

/// An extension that an officer has proposed and an approver has not decided yet.
///
/// @param extension its length in the clock's unit; empty for the longest that the clock's rule allows
/// @param only      the one period that is to be extended; empty for every one that the rule extends
public record Proposal(Text reason, Optional<Integer> extension, Optional<LimitBasis> only, PersonId by, Instant at) {}
