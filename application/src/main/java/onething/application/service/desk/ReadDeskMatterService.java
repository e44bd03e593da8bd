package onething.application.service.desk;

import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.out.bundle.Dossiers.Whole;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.desk.Reading.Beside;
import onething.application.service.handling.ActionContexts;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ReadDeskMatterService implements ReadDeskMatter {

    private final Access access;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;

    public ReadDeskMatterService(Access access, ActionContexts contexts, ReadRecorder recorder) {
        this.access = access;
        this.contexts = contexts;
        this.recorder = recorder;
    }

    @Override
    public Mono<Dossier> read(Query query) {
        return access.deskDossier(query.who(), query.matter())
                .flatMap(
                        found -> recorder.sees(query.who(), found.file(), Papers.DOSSIER, dossier(query.who(), found)));
    }

    private Mono<Dossier> dossier(Actor who, Whole found) {
        var others = found.others().stream().map(Beside::now).toList();
        return contexts.of(found.file())
                .map(context -> new Reading(who, found.matter().value(), context.bundle(), found.bundle())
                        .dossier(found.matter(), found.trail(), others, context));
    }
}
