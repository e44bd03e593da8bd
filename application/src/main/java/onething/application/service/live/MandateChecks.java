package onething.application.service.live;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import onething.application.port.StreamPosition;
import onething.application.service.access.Access;
import onething.domain.bundle.BundleId;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Checks whether agents may still act, for the streams that they have open. The streams of an agent share the
/// checks: one that began after an event was read answers for this event and for all before it. So an event costs
/// one check for each agent and bundle, however many streams there are, and a mandate that had ended when the event
/// happened is never overlooked.
final class MandateChecks {

    private final Access access;
    private final ConcurrentHashMap<Agency, Shared> open = new ConcurrentHashMap<>();

    MandateChecks(Access access) {
        this.access = access;
    }

    /// Gives the stream a check, as long as it is open. The check takes the position up to which events were read,
    /// and fails with a `Refused` for `MatterUnknown` when the caller may no longer act.
    <T> Flux<T> checked(Actor who, MatterFile file, Function<Function<StreamPosition, Mono<Void>>, Flux<T>> stream) {
        var agency = new Agency(who.id(), file.bundle());
        return Flux.using(
                () -> enter(agency, new Shared(access.requireActing(who, file))),
                shared -> stream.apply(shared::upTo),
                _ -> leave(agency));
    }

    private Shared enter(Agency agency, Shared first) {
        return open.merge(agency, first, (now, _) -> now.entered());
    }

    private void leave(Agency agency) {
        open.computeIfPresent(agency, (_, now) -> now.left());
    }

    private record Agency(PersonId agent, BundleId bundle) {}

    /// @param upTo the events up to there had been read when it began
    private record Check(StreamPosition upTo, Mono<Void> result) {}

    private static final class Shared {

        private final Mono<Void> check;
        private int streams = 1;
        private Optional<Check> latest = Optional.empty();

        Shared(Mono<Void> check) {
            this.check = check;
        }

        synchronized Shared entered() {
            streams++;
            return this;
        }

        /// Empty (null, as a map wants it) when it was the last stream.
        synchronized @Nullable Shared left() {
            streams--;
            return streams == 0 ? null : this;
        }

        /// A check that failed is not used again: the database may have been unavailable.
        synchronized Mono<Void> upTo(StreamPosition read) {
            var usable = latest.filter(check -> !check.upTo().isBefore(read));
            if (usable.isEmpty()) {
                latest = Optional.of(
                        new Check(read, check.doOnError(_ -> forget()).cache()));
            }
            return latest.orElseThrow().result();
        }

        private synchronized void forget() {
            latest = Optional.empty();
        }
    }
}
