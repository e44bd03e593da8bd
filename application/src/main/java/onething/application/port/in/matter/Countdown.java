package onething.application.port.in.matter;

import java.util.Optional;
import onething.domain.deadline.ClockCode;
import onething.domain.deadline.Due;
import onething.domain.deadline.Slack;
import onething.domain.deadline.Turn;

/// A clock that has not done its work yet, and when it ends as that is known now.
///
/// @param turn      whose turn it is while it runs
/// @param committed when the promised period (承诺时限) ends; empty without one, or while it stands still
/// @param statutory when the statutory period (法定时限) ends; empty without one, or while it stands still
/// @param slack     how much is left of the period that ends first, in its own units and in working days
/// @param paused    whether it stands still now, for a supplement or on a legal ground
public record Countdown(
        ClockCode clock,
        String title,
        Turn turn,
        Optional<Due> committed,
        Optional<Due> statutory,
        Optional<Slack> slack,
        boolean paused) {}
