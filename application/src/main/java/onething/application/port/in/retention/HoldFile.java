package onething.application.port.in.retention;

import java.time.LocalDate;
import java.util.Optional;
import onething.domain.bundle.BundleNumber;
import onething.domain.party.Actor;
import onething.domain.retention.HoldGround;
import onething.domain.retention.RetentionHold;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// An administrator keeps the file of a bundle beyond its period: 继续保存.
@FunctionalInterface
public interface HoldFile {

    /// Fails with a `Refused` for `RoleLacking`, `CaseFileUnknown` or `InputsInvalid`.
    Mono<RetentionHold> hold(Command command);

    record Command(Actor who, BundleNumber bundle, HoldGround ground, Line reason, Optional<LocalDate> until) {}
}
