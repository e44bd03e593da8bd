package onething.domain.note;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.text.Text;

/// 内部备注: what an officer notes about a matter for colleagues. It is no event of the trail, so nothing that the
/// applicant reads or is notified of can contain it. It never changes.
///
/// @param at truncated to microseconds, as it is stored
public record InternalNote(UUID id, MatterId matter, PersonId by, Text text, Instant at) {

    /// The longest note, in characters as people count them.
    public static final int LONGEST_TEXT = 1000;

    /// @throws onething.domain.refusal.Refused with [InputsInvalid] without words
    public InternalNote {
        if (text.isBlank()) {
            throw new InputsInvalid("note", List.of(new Fault("/text", "required", "请写明备注"))).refused();
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// Without the words, so that no log line reveals them.
    @Override
    public String toString() {
        return "InternalNote[" + id + "]";
    }
}
