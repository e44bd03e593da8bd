package onething.application.service.matter;

import java.util.Optional;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.matter.Countdown;
import onething.application.port.in.matter.ReadMatter;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Ratings;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.bundle.Bundle;
import onething.domain.matter.ActionContext;
import onething.domain.party.Role;
import onething.domain.rating.Rating;
import reactor.core.publisher.Mono;

public final class ReadMatterService implements ReadMatter {

    private final Access access;
    private final ActionContexts contexts;
    private final Bundles bundles;
    private final Ratings ratings;

    public ReadMatterService(Access access, ActionContexts contexts, Bundles bundles, Ratings ratings) {
        this.access = access;
        this.contexts = contexts;
        this.bundles = bundles;
        this.ratings = ratings;
    }

    @Override
    public Mono<Found> read(Query query) {
        return access.ownMatter(query.who(), query.matter())
                .flatMap(found -> Mono.zip(
                                contexts.of(found.value().matter().file()),
                                rating(found.value()),
                                bundleOf(found.value()))
                        .map(all -> found(found, all.getT1(), all.getT2(), all.getT3())));
    }

    /// Every matter has its bundle.
    private Mono<Bundle.Submitted> bundleOf(MatterRecord record) {
        return bundles.find(record.matter().file().bundle())
                .map(Versioned::value)
                .cast(Bundle.Submitted.class)
                .single();
    }

    /// Only a matter that has ended can have a rating.
    private Mono<Optional<Rating>> rating(MatterRecord record) {
        return Mono.just(record.matter())
                .filter(matter -> matter.standing().kind().isEnd())
                .flatMap(matter -> ratings.find(matter.file().id()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static Found found(
            Versioned<MatterRecord> found, ActionContext context, Optional<Rating> rating, Bundle.Submitted bundle) {
        var matter = found.value().matter();
        return new Found(
                matter,
                found.version(),
                context.guide(),
                context.office(matter),
                context.stage(matter),
                Countdown.of(matter, context),
                matter.lawful(Set.of(Role.APPLICANT), context),
                matter.standing().kind().isEnd() && rating.isEmpty(),
                rating,
                context.limits(matter, bundle),
                Countdown.of(context.remedies(matter), context.calendar(), context.now()));
    }
}
