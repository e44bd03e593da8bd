package onething.application.service.erasure;

import onething.application.port.in.erasure.ListErasures;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.erasure.NoteErasures;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListErasures].
public final class ListErasuresService implements ListErasures {

    private final NoteErasures erasures;
    private final Matters matters;

    public ListErasuresService(NoteErasures erasures, Matters matters) {
        this.erasures = erasures;
        this.matters = matters;
    }

    @Override
    public Flux<Waiting> list(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMapMany(by -> erasures.waiting()
                        .concatMap(erasure -> matters.find(erasure.matter())
                                .map(found -> new Waiting(
                                        erasure,
                                        found.value().matter().file().number(),
                                        erasure.by().equals(by)))));
    }
}
