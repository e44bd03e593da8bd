package onething.domain.inquiry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.code.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.inquiry.Inquiry.Said;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.action.ActingParty;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.ClockNotBreached;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.InquiriesOpen;
import onething.domain.refusal.Refusal.InquiryAnswered;
import onething.domain.refusal.Refusal.InquiryUnknown;
import onething.domain.refusal.Refusal.InquiryWaits;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.text.Text;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.ServiceEvent;

/// A matter with everything that its two sides asked each other. It decides what they may ask and answer now.
///
/// @param inquiries of this matter, in any order
public record Conversation(Matter matter, List<Inquiry> inquiries) {

    /// How many questions of one side may wait for an answer at a time.
    public static final int MOST_OPEN = 3;

    private static final String TEXT = "/text";

    public Conversation {
        inquiries = List.copyOf(inquiries);
    }

    /// The clocks for which the applicant may urge the office on: those that have run out, without a 催办 that
    /// still waits for its answer.
    public List<Deadline> expeditable(ActionContext context) {
        return mayBegin(InquiryKind.EXPEDITE, context)
                ? matter.breached(context).stream()
                        .filter(clock -> waiting(clock.rule().code()).isEmpty())
                        .toList()
                : List.of();
    }

    /// Whether that side may ask another question now.
    public boolean mayAsk(InquiryKind kind, ActionContext context) {
        return mayBegin(kind, context) && open(kind) < MOST_OPEN;
    }

    /// 催办: the applicant urges the head of the office on.
    ///
    /// @param text may be blank
    /// @throws onething.domain.refusal.Refused with [RoleLacking] for others than the applicant, with
    ///     [ActionNotLawful] if the matter has ended or its guide offers no 催办, with [ClockNotBreached] if that
    ///     clock has not run out, or with [InquiryWaits] if one already waits for the answer to it
    public Change expedite(UUID id, ClockCode clock, ActingParty who, Text text, ActionContext context, Event last) {
        var by = speaker(who, InquiryKind.EXPEDITE.askedBy());
        requireOffered(InquiryKind.EXPEDITE, context);
        waiting(clock).ifPresent(inquiry -> {
            throw new InquiryWaits(inquiry.id(), inquiry.answerBy()).refused();
        });
        var breached = matter.breached(context).stream()
                .filter(each -> each.rule().code().equals(clock))
                .findFirst()
                .orElseThrow(() -> new ClockNotBreached(clock.value()).refused());
        var inquiry = inquiry(id, InquiryKind.EXPEDITE, Optional.of(clock), by, text, context);
        var note = "“" + breached.rule().title() + "”时限届满，申请人催办，负责人须在" + inquiry.answerBy() + "前答复";
        return new Change(inquiry, matter.ask(ServiceEvent.EXPEDITE, by.acting(), note, context, last));
    }

    /// One side asks the other.
    ///
    /// @throws onething.domain.refusal.Refused with [RoleLacking] for a person of the other side, with
    ///     [InputsInvalid] without words, with [ActionNotLawful] if the matter has ended or its guide offers no
    ///     questions, or with [InquiriesOpen] if too many wait for an answer
    public Change ask(UUID id, InquiryKind kind, ActingParty who, Text text, ActionContext context, Event last) {
        var by = speaker(who, kind.askedBy());
        requireWords(text, "请写明要问什么");
        requireOffered(kind, context);
        if (open(kind) >= MOST_OPEN) {
            throw new InquiriesOpen(MOST_OPEN).refused();
        }
        var inquiry = inquiry(id, kind, Optional.empty(), by, text, context);
        var asked = kind.isForOffice() ? "申请人提问，办理机关须在" : "办理机关询问，请在";
        var note = asked + inquiry.answerBy() + "前答复";
        return new Change(inquiry, matter.ask(ServiceEvent.ASK, by.acting(), note, context, last));
    }

    /// The other side answers, in any standing of the matter. Only the head answers a 催办.
    ///
    /// @throws onething.domain.refusal.Refused with [InputsInvalid] without words, with [InquiryUnknown] if the
    ///     matter has no such inquiry, with [InquiryAnswered] if it has an answer, or with [RoleLacking] if this
    ///     person is not the one who has to answer
    public Change answer(UUID id, ActingParty who, Text text, ActionContext context, Event last) {
        var inquiry = inquiries.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InquiryUnknown(id).refused());
        var by = speaker(who, inquiry.kind().answeredBy());
        if (!inquiry.isOpen()) {
            throw new InquiryAnswered(id).refused();
        }
        requireWords(text, "请写明答复");
        var answered = inquiry.answered(new Said(by.id(), by.as(), text, context.now()));
        return new Change(answered, matter.answer(by.acting(), context, last));
    }

    /// Whether a person with these roles has to answer the inquiry, and it has no answer yet.
    public static boolean mayAnswer(Inquiry inquiry, Set<Role> roles) {
        return inquiry.isOpen() && inquiry.kind().answeredBy().stream().anyMatch(roles::contains);
    }

    /// The person, in the first of the capacities that are needed.
    private static Speaker speaker(ActingParty who, Set<Role> needed) {
        return needed.stream()
                .filter(who.roles()::contains)
                .min(Comparator.naturalOrder())
                .flatMap(as -> who.by().map(id -> new Speaker(id, as)))
                .orElseThrow(() -> new RoleLacking(needed.stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                                .storedName())
                        .refused());
    }

    private static void requireWords(Text text, String missing) {
        if (text.isBlank()) {
            throw new InputsInvalid("inquiry", List.of(new Fault(TEXT, "required", missing))).refused();
        }
    }

    private void requireOffered(InquiryKind kind, ActionContext context) {
        if (!mayBegin(kind, context)) {
            var standing = matter.standing();
            throw new ActionNotLawful(
                            kind.wireName(),
                            standing.kind().wireName(),
                            standing.stage().value(),
                            List.of())
                    .refused();
        }
    }

    private boolean mayBegin(InquiryKind kind, ActionContext context) {
        return !matter.standing().kind().isEnd()
                && context.bundle().services().inquiries().answerWithin(kind).isPresent();
    }

    private long open(InquiryKind kind) {
        return inquiries.stream()
                .filter(inquiry -> inquiry.kind() == kind && inquiry.isOpen())
                .count();
    }

    private Optional<Inquiry> waiting(ClockCode clock) {
        return inquiries.stream()
                .filter(inquiry -> inquiry.isOpen() && inquiry.clock().equals(Optional.of(clock)))
                .findFirst();
    }

    private Inquiry inquiry(
            UUID id, InquiryKind kind, Optional<ClockCode> clock, Speaker by, Text text, ActionContext context) {
        var question = new Said(by.id(), by.as(), text, context.now());
        return new Inquiry(id, matter.file().id(), kind, clock, question, answerBy(kind, context), Optional.empty());
    }

    private static LocalDate answerBy(InquiryKind kind, ActionContext context) {
        return context.bundle()
                .services()
                .inquiries()
                .answerWithin(kind)
                .orElseThrow()
                .after(context.today(), context.calendar());
    }

    private record Speaker(PersonId id, Role as) {

        By acting() {
            return By.person(id, as);
        }
    }

    /// A new or answered inquiry, and the change of the matter that records it.
    public record Change(Inquiry inquiry, MatterChange change) {}
}
