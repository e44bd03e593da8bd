package onething.application.port.out.amendment;

import java.util.Map;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.code.GuideCode;
import onething.domain.text.Verbatim;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The amendments of guides. Every change is recorded, and the record never changes.
public interface Amendments {

    /// Stores a new amendment. Fails with a `Refused` for `AmendmentOpen` while the guide has another open one.
    Mono<Versioned<Amendment>> open(Amendment amendment);

    Mono<Versioned<Amendment>> find(UUID amendment);

    /// The amendments of a guide, the last opened first, at most 100.
    Flux<Versioned<Amendment>> of(GuideCode guide);

    /// The highest version that the desk has made of the guide, also a withdrawn one; 0 if it has made none.
    Mono<Integer> highestVersion(GuideCode guide);

    /// Stores a changed amendment. Fails with a `Refused` for `ChangedMeanwhile` unless the stored one has the
    /// version that was changed; for `AmendmentOpen` where it is open again while the guide has another open one.
    ///
    /// @param made who changed it, and when
    Mono<Versioned<Amendment>> save(Versioned<Amendment> changed, Mark made);

    /// Stores an approved amendment and its version of the guide at once. Fails with a `Refused` for
    /// `ChangedMeanwhile`, or for `AmendmentOutdated` where the guide has that version already.
    ///
    /// @param files the texts of the version, by the names of its files
    Mono<Versioned<Amendment>> publish(Versioned<Amendment> approved, Mark made, Map<String, Verbatim> files);
}
