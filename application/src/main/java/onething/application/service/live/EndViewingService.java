package onething.application.service.live;

import onething.application.port.in.live.EndViewing;
import onething.application.port.out.live.Viewers;
import onething.application.service.access.Access;
import reactor.core.publisher.Mono;

/// Does not ask whether the caller may still read the matter: who leaves learns nothing.
public final class EndViewingService implements EndViewing {

    private final Viewers viewers;

    public EndViewingService(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Mono<Void> end(Command command) {
        return Mono.fromCallable(() -> Access.staff(command.who()))
                .flatMap(officer -> viewers.leave(command.matter(), officer.id()));
    }
}
