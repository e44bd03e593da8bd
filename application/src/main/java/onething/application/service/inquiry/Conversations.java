package onething.application.service.inquiry;

import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Inquiries;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.inquiry.Conversation;
import onething.domain.matter.ActionContext;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.action.ActingParty;
import onething.domain.party.Actor;
import onething.domain.party.Actor.Staff;
import onething.domain.party.Role;
import onething.domain.trail.Event;
import reactor.core.publisher.Mono;

/// Finds a matter with its inquiries for one of its two sides.
public final class Conversations {

    private final Access access;
    private final Inquiries inquiries;
    private final ActionContexts contexts;

    public Conversations(Access access, Inquiries inquiries, ActionContexts contexts) {
        this.access = access;
        this.inquiries = inquiries;
        this.contexts = contexts;
    }

    /// Fails with a `Refused` for `MatterUnknown`, for `NotAssigned` if the matter is a report that is not assigned
    /// to the caller.
    Mono<OpenConversation> open(Actor who, MatterId matter) {
        return access.visibleMatter(who, matter)
                .zipWhen(found -> contexts.of(found.value().matter().file()))
                .delayUntil(found -> access.requireAssigned(
                        who, found.getT1().value(), found.getT2().bundle()))
                .flatMap(found -> inquiries
                        .of(matter)
                        .collectList()
                        .map(all -> new OpenConversation(
                                party(who),
                                found.getT1(),
                                new Conversation(found.getT1().value().matter(), all),
                                found.getT2())));
    }

    /// Who may see a matter and is no staff is its applicant, or acts for the applicant.
    private static ActingParty party(Actor who) {
        return ActingParty.of(who.id(), who instanceof Staff staff ? staff.roles() : Set.of(Role.APPLICANT));
    }

    record OpenConversation(
            ActingParty who, Versioned<MatterRecord> found, Conversation conversation, ActionContext context) {

        MatterFile file() {
            return found.value().matter().file();
        }

        Event last() {
            return found.value().last();
        }

        boolean isStaff() {
            return !who.roles().contains(Role.APPLICANT);
        }
    }
}
