package onething.application.service.matter;

import java.util.List;
import java.util.function.Function;
import onething.application.port.Versioned;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.ActionContexts;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ReadTimelineService implements ReadTimeline {

    private final Access access;
    private final Matters matters;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;

    public ReadTimelineService(Access access, Matters matters, ActionContexts contexts, ReadRecorder recorder) {
        this.access = access;
        this.matters = matters;
        this.contexts = contexts;
        this.recorder = recorder;
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
                        access.keepsReporterFrom(who, record, context.bundle()),
                        (entries, secret) -> secret
                                ? entries.stream().map(Entry::withoutNote).toList()
                                : entries));
    }
}
