package onething.domain.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.bundle.BundleNumber;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.text.Line;

/// 继续保存: an administrator keeps the file of a bundle beyond its period.
///
/// @param by     the administrator
/// @param at     when; truncated to microseconds, as it is stored
/// @param reason in which proceedings, or why it has value; no personal data, for it stays when the file is gone
/// @param until  the last day; empty until an administrator releases it
public record RetentionHold(
        UUID id,
        BundleNumber bundle,
        PersonId by,
        Instant at,
        HoldGround ground,
        Line reason,
        Optional<LocalDate> until) {

    /// The most characters of a reason.
    public static final int LONGEST_REASON = 200;

    /// @throws onething.domain.refusal.Refused with [InputsInvalid] without a reason
    public RetentionHold {
        if (reason.isBlank()) {
            throw new InputsInvalid("hold", List.of(new Fault("/reason", "required", "请写明继续保存的理由"))).refused();
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
