package onething.application.service.desk;

import java.util.function.Function;
import onething.application.port.in.desk.ReadNotes;
import onething.application.port.out.matter.InternalNotes;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.ActionContexts;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.note.InternalNote;
import reactor.core.publisher.Flux;

/// See [ReadNotes].
public final class ReadNotesService implements ReadNotes {

    private final Access access;
    private final InternalNotes notes;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;

    public ReadNotesService(Access access, InternalNotes notes, ActionContexts contexts, ReadRecorder recorder) {
        this.access = access;
        this.notes = notes;
        this.contexts = contexts;
        this.recorder = recorder;
    }

    @Override
    public Flux<InternalNote> read(Query query) {
        return access.deskMatter(query.who(), query.matter())
                .delayUntil(found -> contexts.of(found.value().matter().file())
                        .flatMap(context -> access.requireAssigned(query.who(), found.value(), context.bundle())))
                .flatMap(found -> recorder.sees(
                        query.who(),
                        found.value().matter().file(),
                        Papers.DOSSIER,
                        notes.of(query.matter()).collectList()))
                .flatMapIterable(Function.identity());
    }
}
