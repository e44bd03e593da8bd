package onething.domain.erasure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.OwnProposal;
import onething.domain.text.Line;
import onething.domain.trail.ServiceEvent;

/// 依法删除: the proposal of the head of an office to erase the words of one event's note, where the law asks for
/// it (个人信息保护法 art. 47). An administrator approves it, so that no single person can make words disappear.
/// The event stays, with its hash; an event of its own tells that the words were erased, on which ground and why.
///
/// @param sequence the place of the event in the trail of the matter, from 1
/// @param by       the head of the office
/// @param at       when it was proposed; truncated to microseconds, as it is stored
/// @param ground   the article that asks for it
/// @param reason   why, without the words that are erased: the trail keeps it
public record NoteErasure(UUID id, MatterId matter, long sequence, PersonId by, Instant at, Line ground, Line reason) {

    /// The most characters of a ground, and of a reason.
    public static final int LONGEST_TEXT = 200;

    /// @throws onething.domain.refusal.Refused with [InputsInvalid] without ground or reason
    public NoteErasure {
        if (ground.isBlank() || reason.isBlank()) {
            var path = ground.isBlank() ? "/ground" : "/reason";
            var fault = new Fault(path, "required", "请写明法律依据和理由");
            throw new InputsInvalid(ServiceEvent.ERASE_NOTE.wireName(), List.of(fault)).refused();
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// @throws onething.domain.refusal.Refused with [OwnProposal] for the person who proposed it
    public NoteErasure approvedBy(PersonId approver) {
        if (approver.equals(by)) {
            throw new OwnProposal(ServiceEvent.ERASE_NOTE.wireName(), "administrator").refused();
        }
        return this;
    }

    /// What the trail says about it.
    public String note() {
        return "第%d条记录的文字已依法删除（%s）：%s".formatted(sequence, ground.value(), reason.value());
    }
}
