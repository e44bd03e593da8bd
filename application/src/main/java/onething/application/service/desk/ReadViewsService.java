package onething.application.service.desk;

import java.util.List;
import onething.application.port.DeskView;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ReadViews;
import onething.application.port.out.DeskViews;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ReadViewsService implements ReadViews {

    private final DeskViews views;

    public ReadViewsService(DeskViews views) {
        this.views = views;
    }

    @Override
    public Mono<Versioned<List<DeskView>>> read(Actor who) {
        return Mono.fromCallable(() -> Access.staff(who)).flatMap(officer -> views.of(officer.id()));
    }
}
