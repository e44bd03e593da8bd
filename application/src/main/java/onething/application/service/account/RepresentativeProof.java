package onething.application.service.account;

import java.time.Clock;
import java.util.UUID;
import onething.application.port.in.account.RepresentativeClaim;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Consents;
import onething.application.port.out.licence.BusinessLicences;
import onething.application.service.access.CountedAttempts;
import onething.application.service.access.CountedAttempts.Judged;
import onething.application.service.access.FreshProof;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.Representation;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.party.Actor;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.refusal.Refusal.BusinessLicenceMissing;
import onething.domain.refusal.Refusal.BusinessLicenceNotInForce;
import onething.domain.refusal.Refusal.FaceProofRequired;
import onething.domain.refusal.Refusal.NotRepresentative;
import onething.domain.refusal.Refusal.RepresentativeUnconfirmed;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.WithoutBusinessLicence;
import reactor.core.publisher.Mono;

/// Proves that the caller is the legal representative of an enterprise: by a face that was compared just now, and
/// by the business licence. The consent is recorded before the platform is asked. Codes whose licence names
/// somebody else, or that have none, are counted for each person, on all nodes.
public final class RepresentativeProof {

    /// The version of the text of the consent.
    private static final String TEXT_VERSION = "2026-11";

    private final Accounts accounts;
    private final Consents consents;
    private final BusinessLicences licences;
    private final CountedAttempts attempts;
    private final Clock clock;

    public RepresentativeProof(
            Accounts accounts, Consents consents, BusinessLicences licences, CountedAttempts attempts, Clock clock) {
        this.accounts = accounts;
        this.consents = consents;
        this.licences = licences;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// Gives the enterprise as its licence describes it. Fails as
    /// [onething.application.port.in.account.RegisterEnterprise] says.
    ///
    /// @param reference the id of the record of what follows
    Mono<Organisation> required(RepresentativeClaim claim, UUID reference) {
        return Mono.defer(() -> person(claim))
                .delayUntil(_ -> byFace(claim))
                .delayUntil(_ -> claim.creditCode().hasBusinessLicence()
                        ? Mono.empty()
                        : Mono.error(new WithoutBusinessLicence()::refused))
                .delayUntil(this::agreed)
                .flatMap(account -> attempts.judged(
                        "representative:" + account.id().value(),
                        represented(claim, account, reference).map(RepresentativeProof::judged)));
    }

    private Mono<Account> person(RepresentativeClaim claim) {
        return Mono.just(claim.who())
                .ofType(Actor.Citizen.class)
                .flatMap(citizen -> accounts.find(citizen.id()))
                .filter(account -> account.holder() instanceof Person)
                .switchIfEmpty(Mono.error(new RoleLacking("citizen")::refused));
    }

    private Mono<Void> byFace(RepresentativeClaim claim) {
        return claim.byFace() && FreshProof.isFresh(claim.provenAt(), clock.instant())
                ? Mono.empty()
                : Mono.error(new FaceProofRequired(FreshProof.FRESH)::refused);
    }

    private Mono<Void> agreed(Account account) {
        return consents.give(account.id(), Consent.given(Purpose.ENTERPRISE, TEXT_VERSION, clock.instant()));
    }

    private Mono<Representation> represented(RepresentativeClaim claim, Account account, UUID reference) {
        return licences.search(claim.creditCode(), reference)
                .map(found ->
                        Representation.of(found, (Person) account.holder(), WorkingCalendar.dayOf(clock.instant())));
    }

    private static Judged<Organisation> judged(Representation representation) {
        return switch (representation) {
            case Representation.Confirmed(var enterprise) -> new Judged.Right<>(enterprise);
            case Representation.NoLicence _ -> new Judged.Counted<>(BusinessLicenceMissing::new);
            case Representation.SomebodyElse _ -> new Judged.Counted<>(NotRepresentative::new);
            case Representation.NotInForce(boolean revoked) -> throw new BusinessLicenceNotInForce(revoked).refused();
            case Representation.NameOnly _ -> throw new RepresentativeUnconfirmed().refused();
        };
    }
}
