package onething.domain.matter;

import onething.domain.trail.Event;

/// A changed matter, and the event that records the change.
///
/// @param awaitsApproval whether something waits for an approver, see [Matter#awaitsApproval]
public record MatterChange(Matter after, Event event, boolean awaitsApproval) {}
