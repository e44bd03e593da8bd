package onething.application.service.matter;

import java.util.List;
import java.util.function.Function;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.out.matter.Matters.WithTrail;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.PaperLinks;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ReadTimelineService implements ReadTimeline {

    private final Access access;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;
    private final PaperLinks links;

    public ReadTimelineService(Access access, ActionContexts contexts, ReadRecorder recorder, PaperLinks links) {
        this.access = access;
        this.contexts = contexts;
        this.recorder = recorder;
        this.links = links;
    }

    @Override
    public Flux<Entry> read(Query query) {
        return access.visibleMatterWithTrail(query.who(), query.matter())
                .flatMap(
                        found -> recorder.sees(query.who(), found.file(), Papers.TIMELINE, entries(query.who(), found)))
                .flatMapIterable(Function.identity());
    }

    private Mono<List<Entry>> entries(Actor who, WithTrail found) {
        return contexts.of(found.file()).flatMap(context -> {
            var entries = found.trail().stream()
                    .map(event -> Entry.of(event, context.bundle(), context.guide()))
                    .toList();
            return access.keepsReporterFrom(who, found.matter().value(), context.bundle())
                    .flatMap(kept -> kept
                            ? Mono.just(entries.stream().map(Entry::withoutNote).toList())
                            : links.linked(who, found.file(), entries));
        });
    }
}
