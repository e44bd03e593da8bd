package onething.application.service.matter;

import java.util.List;
import java.util.function.Function;
import onething.application.port.Versioned;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
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
    private final Matters matters;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;
    private final PaperLinks links;

    public ReadTimelineService(
            Access access, Matters matters, ActionContexts contexts, ReadRecorder recorder, PaperLinks links) {
        this.access = access;
        this.matters = matters;
        this.contexts = contexts;
        this.recorder = recorder;
        this.links = links;
    }

    @Override
    public Flux<Entry> read(Query query) {
        return access.visibleMatter(query.who(), query.matter())
                .map(Versioned::value)
                .flatMap(record -> recorder.sees(
                        query.who(), record.matter().file(), Papers.TIMELINE, entries(query.who(), record)))
                .flatMapIterable(Function.identity());
    }

    private Mono<List<Entry>> entries(Actor who, MatterRecord record) {
        var file = record.matter().file();
        return contexts.of(file)
                .flatMap(context -> Mono.zip(
                        matters.trail(file.id())
                                .map(event -> Entry.of(event, context.bundle(), context.guide()))
                                .collectList(),
                        access.keepsReporterFrom(who, record, context.bundle())))
                .flatMap(found -> found.getT2()
                        ? Mono.just(
                                found.getT1().stream().map(Entry::withoutNote).toList())
                        : links.linked(who, file, found.getT1()));
    }
}
