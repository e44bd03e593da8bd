package onething.application.service.matter;

import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.matter.Countdown;
import onething.application.port.in.matter.ReadMatter;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.application.service.matter.ReachedPoints.Rated;
import onething.domain.bundle.Bundle;
import onething.domain.matter.ActionContext;
import onething.domain.party.Role;
import reactor.core.publisher.Mono;

public final class ReadMatterService implements ReadMatter {

    private final Access access;
    private final ActionContexts contexts;
    private final Bundles bundles;
    private final ReachedPoints reachedPoints;

    public ReadMatterService(Access access, ActionContexts contexts, Bundles bundles, ReachedPoints reachedPoints) {
        this.access = access;
        this.contexts = contexts;
        this.bundles = bundles;
        this.reachedPoints = reachedPoints;
    }

    @Override
    public Mono<Found> read(Query query) {
        return access.ownMatter(query.who(), query.matter())
                .flatMap(found -> contexts.of(found.value().matter().file())
                        .flatMap(context -> Mono.zip(
                                        reachedPoints.of(found.value().matter(), context), bundleOf(found.value()))
                                .map(both -> found(found, context, both.getT1(), both.getT2()))));
    }

    /// Every matter has its bundle.
    private Mono<Bundle.Submitted> bundleOf(MatterRecord record) {
        return bundles.find(record.matter().file().bundle())
                .map(Versioned::value)
                .cast(Bundle.Submitted.class)
                .single();
    }

    private static Found found(
            Versioned<MatterRecord> found, ActionContext context, Rated rated, Bundle.Submitted bundle) {
        var matter = found.value().matter();
        return new Found(
                matter,
                found.version(),
                context.guide(),
                context.office(matter),
                context.stage(matter),
                Countdown.of(matter, context),
                matter.lawful(Set.of(Role.APPLICANT), context),
                rated.open(),
                rated.ratings(),
                context.limits(matter, bundle),
                Countdown.of(context.remedies(matter), context.calendar(), context.now()));
    }
}
