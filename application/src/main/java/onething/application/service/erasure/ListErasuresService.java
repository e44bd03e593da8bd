package onething.application.service.erasure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onething.application.port.in.erasure.ListErasures;
import onething.application.port.out.erasure.NoteErasures;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.domain.erasure.NoteErasure;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
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
                        .collectList()
                        .flatMapMany(waiting -> numbers(waiting)
                                .flatMapIterable(numbers -> waiting.stream()
                                        .map(erasure -> new Waiting(
                                                erasure,
                                                requireNonNull(numbers.get(erasure.matter())),
                                                erasure.by().equals(by)))
                                        .toList())));
    }

    /// In one statement.
    private Mono<Map<MatterId, MatterNumber>> numbers(List<NoteErasure> waiting) {
        return matters.findAll(waiting.stream().map(NoteErasure::matter).collect(Collectors.toSet()))
                .map(found -> found.value().matter().file())
                .collectMap(MatterFile::id, MatterFile::number);
    }
}
