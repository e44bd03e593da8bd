package onething.application.service.bundle;

import java.time.Clock;
import onething.application.port.in.bundle.EndMandate;
import onething.application.port.out.bundle.Mandates;
import onething.application.service.access.Access;
import onething.domain.refusal.Refusal.MandateUnknown;
import reactor.core.publisher.Mono;

/// See [EndMandate].
public final class EndMandateService implements EndMandate {

    private final Access access;
    private final Mandates mandates;
    private final Clock clock;

    public EndMandateService(Access access, Mandates mandates, Clock clock) {
        this.access = access;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public Mono<Void> end(Command command) {
        return access.principalsBundle(command.who(), command.bundle())
                .flatMap(_ -> mandates.end(command.bundle(), command.mandate(), clock.instant()))
                .switchIfEmpty(Mono.error(new MandateUnknown(command.mandate())::refused))
                .then();
    }
}
