package onething.application.service.me;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.me.ReadMe;
import onething.application.port.out.Guides;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.office.Office;
import onething.domain.party.Actor;
import onething.domain.party.Actor.Staff;
import onething.domain.release.GuideVersions;
import reactor.core.publisher.Mono;

public final class ReadMeService implements ReadMe {

    private final Guides guides;

    public ReadMeService(Guides guides) {
        this.guides = guides;
    }

    @Override
    public Mono<Me> read(Actor who) {
        return switch (who) {
            case Staff staff ->
                guides.all()
                        .concatMapIterable(GuideVersions::all)
                        .collectList()
                        .map(published -> inWords(staff, published.reversed()));
            case Actor.Citizen _, Actor.Enterprise _, Actor.Administrator _, Actor.Platform _ ->
                Mono.just(new Me(who, Optional.empty(), Optional.empty()));
        };
    }

    private static Me inWords(Staff staff, List<BundleGuide> published) {
        var office = published.stream()
                .flatMap(guide -> guide.places().offices().stream())
                .filter(each -> each.code().equals(staff.office()))
                .map(Office::title)
                .findFirst();
        var district = published.stream()
                .flatMap(guide -> Optional.ofNullable(guide.districts().get(staff.district())).stream())
                .findFirst();
        return new Me(staff, office, district);
    }
}
