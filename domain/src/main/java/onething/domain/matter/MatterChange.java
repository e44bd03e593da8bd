package onething.domain.matter;

import onething.domain.trail.Event;

/// What an action made of a matter, and the event that records it.
///
/// @param awaitsApproval whether something waits now that only an approver may do, see
///     [Matter#awaitsApproval]
public record MatterChange(Matter after, Event event, boolean awaitsApproval) {}
