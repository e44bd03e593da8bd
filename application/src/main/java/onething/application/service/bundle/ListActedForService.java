package onething.application.service.bundle;

import java.time.Clock;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ListActedFor;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.Mandates;
import onething.application.service.access.Access;
import onething.domain.bundle.Bundle;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// See [ListActedFor].
public final class ListActedForService implements ListActedFor {

    private final Access access;
    private final Bundles bundles;
    private final Mandates mandates;
    private final Clock clock;

    public ListActedForService(Access access, Bundles bundles, Mandates mandates, Clock clock) {
        this.access = access;
        this.bundles = bundles;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public Flux<Versioned<Bundle>> list(Actor who) {
        return access.idCard(who)
                .flatMapMany(number -> mandates.heldBy(number, WorkingCalendar.dayOf(clock.instant())))
                .concatMap(bundles::find);
    }
}
