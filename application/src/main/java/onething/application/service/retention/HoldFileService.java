package onething.application.service.retention;

import java.time.Clock;
import onething.application.port.in.retention.HoldFile;
import onething.application.port.out.Ids;
import onething.application.port.out.retention.CaseFiles;
import onething.application.port.out.retention.RetentionHolds;
import onething.application.service.access.Access;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.CaseFileUnknown;
import onething.domain.retention.RetentionHold;
import reactor.core.publisher.Mono;

/// See [HoldFile].
public final class HoldFileService implements HoldFile {

    private final CaseFiles files;
    private final RetentionHolds holds;
    private final Ids ids;
    private final Clock clock;

    public HoldFileService(CaseFiles files, RetentionHolds holds, Ids ids, Clock clock) {
        this.files = files;
        this.holds = holds;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<RetentionHold> hold(Command command) {
        return Mono.fromCallable(() -> hold(command, Access.administrator(command.who())))
                .filterWhen(hold -> files.exists(hold.bundle()))
                .switchIfEmpty(Mono.error(new CaseFileUnknown()::refused))
                .delayUntil(holds::add);
    }

    private RetentionHold hold(Command command, PersonId by) {
        return new RetentionHold(
                ids.next(), command.bundle(), by, clock.instant(), command.ground(), command.reason(), command.until());
    }
}
