package onething.application.port.in.retention;

import java.util.List;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.party.Actor;
import onething.domain.retention.RetentionHold;
import onething.domain.retention.Temporary;
import reactor.core.publisher.Mono;

/// Gives all that an administrator has to know about retention: the periods, what is kept longer, and the lists.
@FunctionalInterface
public interface ReadRetention {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<Retention> read(Actor who);

    /// @param periods   of the matters of all guides that are in force
    /// @param temporary how long the service keeps what never becomes a file
    /// @param holds     those in force, the latest first
    /// @param lists     the latest first
    record Retention(
            List<Period> periods,
            List<TemporaryPeriod> temporary,
            List<RetentionHold> holds,
            List<ReadDestructionList.Listed> lists) {}

    /// @param title of the matter
    record Period(String title, RetentionGuide.Item item) {}

    /// What the service removes by itself, and after which time.
    ///
    /// @param hours after which it is removed
    record TemporaryPeriod(Temporary what, long hours) {}
}
