package onething.application.service.upload;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import onething.application.port.Unavailable;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.application.port.out.licence.ElectronicLicences;
import onething.application.service.upload.OfferFinder.Offered;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.refusal.Refused;
import onething.domain.reuse.FoundLicences;
import onething.domain.reuse.Licence;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Looks for a person's electronic licence, and fetches its file. What the platform gives is not trusted: a licence
/// of another person, a file that is another one than it said, and a file that would be refused as an upload count
/// as no answer.
public final class LicenceFetch {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final ElectronicLicences licences;
    private final MaterialStore store;
    private final Clock clock;
    private final UploadLimits limits;

    public LicenceFetch(ElectronicLicences licences, MaterialStore store, Clock clock, UploadLimits limits) {
        this.licences = licences;
        this.store = store;
        this.clock = clock;
        this.limits = limits;
    }

    /// Fails with a `Refused` for `LicenceMissing`, `LicenceNotInForce` and `LicenceToChoose`, and with
    /// `Unavailable`.
    Mono<Licence> search(Offered.OfLicence offered, Optional<Line> number, UUID consent) {
        return licences.search(offered.licence().licence(), offered.holder(), consent)
                .map(all -> new FoundLicences(offered.licence().title(), all))
                .map(found -> {
                    if (!found.areOf(offered.holder().idCard())) {
                        throw unavailable("the platform gave a licence of another person", null);
                    }
                    return found.toTake(number, WorkingCalendar.dayOf(clock.instant()));
                });
    }

    /// Stores the file, checked and scanned like an upload. Fails with `Unavailable`.
    Mono<Kept> fetch(Licence licence, UUID consent) {
        return store.keep(inTime(licences.file(licence, consent)), limits.bytes())
                .timeout(limits.longest())
                .onErrorMap(TimeoutException.class, failure -> unavailable("the file of a licence stopped", failure))
                .onErrorMap(
                        Refused.class,
                        refused -> unavailable(
                                "the file of a licence cannot be accepted: "
                                        + refused.refusal().getClass().getSimpleName(),
                                refused))
                .doOnNext(kept -> {
                    if (!kept.originalSha256().equals(licence.sha256())) {
                        throw unavailable("the file of a licence has another hash", null);
                    }
                });
    }

    private Flux<ByteBuffer> inTime(Flux<ByteBuffer> file) {
        return file.timeout(limits.pause());
    }

    private static Unavailable unavailable(String reason, @Nullable Throwable cause) {
        return cause == null
                ? new Unavailable(Unavailable.What.LICENCES, RETRY_AFTER, reason)
                : new Unavailable(Unavailable.What.LICENCES, RETRY_AFTER, reason, cause);
    }
}
