package onething.application.service.desk;

import onething.application.port.Versioned;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.access.Access.WithOthers;
import onething.application.service.access.ReadRecorder;
import onething.application.service.desk.Reading.Beside;
import onething.application.service.handling.ActionContexts;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.bundle.Bundle;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ReadDeskMatterService implements ReadDeskMatter {

    private final Access access;
    private final Bundles bundles;
    private final Matters matters;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;

    public ReadDeskMatterService(
            Access access, Bundles bundles, Matters matters, ActionContexts contexts, ReadRecorder recorder) {
        this.access = access;
        this.bundles = bundles;
        this.matters = matters;
        this.contexts = contexts;
        this.recorder = recorder;
    }

    @Override
    public Mono<Dossier> read(Query query) {
        return access.deskMatterWithOthers(query.who(), query.matter())
                .flatMap(
                        found -> recorder.sees(query.who(), found.file(), Papers.DOSSIER, dossier(query.who(), found)));
    }

    private Mono<Dossier> dossier(Actor who, WithOthers found) {
        var record = found.matter().value();
        var file = found.file();
        var others = found.others().stream().map(Beside::now).toList();
        return Mono.zip(
                        contexts.of(file),
                        bundleOf(record),
                        matters.trail(file.id()).collectList())
                .map(all -> new Reading(who, record, all.getT1().bundle(), all.getT2())
                        .dossier(found.matter(), all.getT3(), others, all.getT1()));
    }

    /// Every matter has its bundle.
    private Mono<Bundle.Submitted> bundleOf(MatterRecord record) {
        return bundles.find(record.matter().file().bundle())
                .map(Versioned::value)
                .cast(Bundle.Submitted.class)
                .single();
    }
}
