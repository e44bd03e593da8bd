package onething.application.service.live;

import java.time.Clock;
import java.util.List;
import onething.application.port.in.live.AnnounceViewing;
import onething.application.port.out.live.Viewers;
import onething.application.service.access.Access;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor.Staff;
import onething.domain.party.PersonId;
import onething.domain.presence.Viewer;
import reactor.core.publisher.Mono;

/// Checks the right to read the matter at each announcement: a matter may go to another office.
public final class AnnounceViewingService implements AnnounceViewing {

    private final Access access;
    private final Viewers viewers;
    private final Clock clock;

    public AnnounceViewingService(Access access, Viewers viewers, Clock clock) {
        this.access = access;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    public Mono<List<PersonId>> announce(Command command) {
        return Mono.fromCallable(() -> Access.staff(command.who()))
                .flatMap(officer -> access.deskMatter(officer, command.matter())
                        .flatMap(found ->
                                announce(officer, found.value().matter().file())));
    }

    private Mono<List<PersonId>> announce(Staff officer, MatterFile file) {
        return Mono.defer(() -> {
            var now = clock.instant();
            return viewers.announce(Viewer.of(file.id(), officer, now), now)
                    .filter(viewer -> viewer.isShownTo(officer.id(), file, now))
                    .map(Viewer::officer)
                    .collectList();
        });
    }
}
