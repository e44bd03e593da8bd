package onething.application.service.upload;

import java.util.Optional;
import java.util.Set;
import onething.application.port.out.licence.ElectronicLicences;
import onething.application.service.access.Access;
import onething.application.service.upload.OfferFinder.Offered;
import onething.domain.account.AccountHolder;
import onething.domain.guide.reuse.ReuseGuide.LicenceAsMaterial;
import onething.domain.material.MaterialSource;
import onething.domain.party.Actor;
import onething.domain.reuse.Offer;
import onething.domain.reuse.Reusable;
import onething.domain.reuse.WantedMaterials;
import onething.domain.text.FileName;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Finds the kinds of electronic licences that are offered to a bundle: only the caller's own, by the number of the
/// account. It does not ask the platform.
final class LicenceOffers {

    private final Access access;
    private final ElectronicLicences licences;

    LicenceOffers(Access access, ElectronicLicences licences) {
        this.access = access;
        this.licences = licences;
    }

    /// In the order of the guide.
    Flux<Offered> find(Actor who, WantedMaterials wanted) {
        return licences.isOn()
                .filter(on -> on && OfferFinder.isPrincipal(who, wanted))
                .flatMap(_ -> access.holder(who.id()))
                .flatMap(Mono::justOrEmpty)
                .ofType(AccountHolder.Person.class)
                .flatMapIterable(person -> wanted.licences(person.idCard()).stream()
                        .map(kind -> (Offered) new Offered.OfLicence(offer(kind), kind, person))
                        .toList());
    }

    private static Offer offer(LicenceAsMaterial kind) {
        var what = new Reusable(
                MaterialSource.Kind.LICENCE,
                kind.reference(),
                kind.title(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Offer(what, new FileName(kind.title() + ".pdf"), Set.of(kind.material()));
    }
}
