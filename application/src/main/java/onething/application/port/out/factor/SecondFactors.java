package onething.application.port.out.factor;

import java.util.Set;
import onething.domain.account.StaffChange;
import onething.domain.factor.Enrolment;
import onething.domain.factor.SecondFactor;
import onething.domain.factor.TotpSecret;
import onething.domain.party.PersonId;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// The second factors and recovery codes. One statement stores a change together with its record, and of concurrent
/// calls one succeeds.
public interface SecondFactors {

    /// Empty when the person has none, or has not confirmed it yet.
    Mono<SecondFactor> find(PersonId person);

    /// Stores an enrolment in place of an earlier one. Changes nothing if the person has a second factor.
    Mono<Void> begin(Enrolment enrolment);

    /// Empty when nothing is being set up.
    Mono<Enrolment> findBegun(PersonId person);

    /// Turns an enrolment into a second factor and ends every session of the person. False if there is no enrolment
    /// with that secret.
    ///
    /// @param step  the step of the code that confirmed it
    /// @param codes the hashes of the recovery codes
    Mono<Boolean> confirm(TotpSecret secret, long step, Set<SecretHash> codes, StaffChange change);

    /// Remembers the step of a code. False if this step, or a later one, was used before.
    Mono<Boolean> use(PersonId person, long step);

    /// Uses up a recovery code of the person that the change names. False if the person has no such code.
    Mono<Boolean> spend(SecretHash code, StaffChange change);

    /// Replaces the recovery codes. False if the person has no second factor.
    Mono<Boolean> replaceCodes(Set<SecretHash> codes, StaffChange change);

    /// Removes the second factor and its recovery codes and ends every session of the person. False if there was
    /// none.
    Mono<Boolean> remove(StaffChange change);
}
