package onething.application.service.bundle;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ReadAnswers;
import onething.application.port.out.Ids;
import onething.application.port.out.UnmaskedAccesses;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.domain.access.UnmaskedAccess;
import onething.domain.bundle.Bundle;
import onething.domain.form.Answers;
import reactor.core.publisher.Mono;

/// See [ReadAnswers].
public final class ReadAnswersService implements ReadAnswers {

    private final Access access;
    private final UnmaskedAccesses views;
    private final Ids ids;
    private final Clock clock;

    public ReadAnswersService(Access access, UnmaskedAccesses views, Ids ids, Clock clock) {
        this.access = access;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /// An access that cannot be recorded fails.
    @Override
    public Mono<Answers> read(Query query) {
        return access.ownBundle(query.who(), query.bundle())
                .map(Versioned::value)
                .delayUntil(_ -> FreshProof.required(query.provenAt(), clock))
                .delayUntil(bundle -> views.add(view(query, bundle)))
                .map(Bundle::answers);
    }

    private UnmaskedAccess view(Query query, Bundle bundle) {
        return new UnmaskedAccess(
                ids.next(), bundle.applicant(), query.who().id(), Optional.of(bundle.id()), clock.instant());
    }
}
