package onething.application.service.paper;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.paper.SealAgain;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.port.out.paper.SealQueue;
import onething.application.service.access.Access;
import onething.domain.paper.PaperId;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.PaperUnknown;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Mono;

public final class SealAgainService implements SealAgain {

    private final Access access;
    private final IssuedPapers papers;
    private final SealQueue queue;
    private final Clock clock;

    public SealAgainService(Access access, IssuedPapers papers, SealQueue queue, Clock clock) {
        this.access = access;
        this.papers = papers;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Mono<Void> again(Actor who, Optional<PaperId> paper) {
        return Mono.fromCallable(() -> Access.staff(who))
                .flatMap(staff -> paper.map(one -> again(who, one))
                        .orElseGet(() -> queue.allAgain(staff.office(), staff.district(), clock.instant())));
    }

    private Mono<Void> again(Actor who, PaperId paper) {
        return papers.find(paper)
                .mapNotNull(found -> found.matter().orElse(null))
                .flatMap(matter -> access.deskMatter(who, matter))
                .onErrorMap(
                        failure -> failure instanceof Refused refused && refused.refusal() instanceof MatterUnknown,
                        _ -> new PaperUnknown(paper.value()).refused())
                .switchIfEmpty(Mono.error(new PaperUnknown(paper.value())::refused))
                .flatMap(_ -> queue.again(paper, clock.instant()));
    }
}
