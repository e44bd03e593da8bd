package onething.application.service.desk;

import java.util.List;
import onething.application.port.DeskView;
import onething.application.port.Versioned;
import onething.application.port.in.desk.SaveViews;
import onething.application.port.out.DeskViews;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class SaveViewsService implements SaveViews {

    private final DeskViews views;

    public SaveViewsService(DeskViews views) {
        this.views = views;
    }

    @Override
    public Mono<Versioned<List<DeskView>>> save(Actor who, Versioned<List<DeskView>> changed) {
        return Mono.fromCallable(() -> Access.staff(who)).flatMap(officer -> views.save(officer.id(), changed));
    }
}
