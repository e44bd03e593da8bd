package onething.application.port.in.bundle;

import java.time.Instant;
import java.time.LocalDate;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.bundle.Mandate.Relationship;
import onething.domain.party.Actor;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// Lets a person act for the applicant in one bundle (授权委托). Naming the same person again changes the
/// terms.
@FunctionalInterface
public interface GrantMandate {

    /// Fails with a `Refused` for `BundleUnknown`, for `RoleLacking` when the caller is an agent, for
    /// `StepUpRequired` when the proof of identity is too old (an agent reads the whole bundle), for
    /// `AnswersInvalid` when the last day has passed or is more than two years away, or when the agent is
    /// the applicant.
    Mono<Mandate> grant(Command command);

    /// @param provenAt  when the caller last proved who they are
    /// @param authority the document that proves the mandate, such as the number of the 授权委托书
    /// @param until     the last day on which the agent may act
    record Command(
            Actor who,
            Instant provenAt,
            BundleId bundle,
            PersonName name,
            IdCardNumber idCard,
            Relationship relationship,
            Line authority,
            LocalDate until) {}
}
