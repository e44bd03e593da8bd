package onething.application.service.amendment;

import java.time.Clock;
import java.time.LocalDate;
import onething.application.port.Versioned;
import onething.application.port.in.amendment.TakeAmendmentStep;
import onething.application.port.out.Guides;
import onething.application.port.out.amendment.AmendedGuides;
import onething.application.port.out.amendment.AmendedGuides.Amended;
import onething.application.port.out.amendment.Amendments;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Decision;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.amendment.AmendmentStep;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.refusal.Refusal.GuideBroken;
import reactor.core.publisher.Mono;

/// See [TakeAmendmentStep].
public final class TakeAmendmentStepService implements TakeAmendmentStep {

    private final AmendmentsInHand inHand;
    private final Amendments amendments;
    private final AmendedGuides amended;
    private final Guides guides;
    private final Clock clock;

    public TakeAmendmentStepService(
            AmendmentsInHand inHand, Amendments amendments, AmendedGuides amended, Guides guides, Clock clock) {
        this.inHand = inHand;
        this.amendments = amendments;
        this.amended = amended;
        this.guides = guides;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<Amendment>> take(Command command) {
        var mark = new Mark(command.who().id(), clock.instant());
        var decision = new Decision(mark, command.remark());
        var today = WorkingCalendar.dayOf(mark.at());
        return inHand.get(command.who(), command.amendment(), command.version())
                .flatMap(found -> switch (command.step()) {
                    case SUBMIT -> submit(found, mark, today);
                    case APPROVE -> approve(found, decision, today);
                    case GIVE_BACK -> amendments.save(found.map(each -> each.giveBack(decision)), mark);
                    case DISCARD -> amendments.save(found.map(each -> each.discard(decision)), mark);
                    case ASK_WITHDRAWAL, WITHDRAW -> withdraw(found, command.step(), decision, today);
                    case KEEP -> amendments.save(found.map(each -> each.keep(decision)), mark);
                });
    }

    private Mono<Versioned<Amendment>> submit(Versioned<Amendment> found, Mark mark, LocalDate today) {
        var submitted = found.map(amendment -> amendment.submit(mark.by(), today));
        return made(submitted.value()).flatMap(_ -> amendments.save(submitted, mark));
    }

    /// Everything is checked again: days may have passed since it was submitted, and the service may have been
    /// replaced by a newer release.
    private Mono<Versioned<Amendment>> approve(Versioned<Amendment> found, Decision decision, LocalDate today) {
        var approved = found.map(amendment -> amendment.approve(decision, today));
        return made(approved.value()).flatMap(made -> amendments.publish(approved, decision.mark(), made.files()));
    }

    private Mono<Versioned<Amendment>> withdraw(
            Versioned<Amendment> found, AmendmentStep step, Decision decision, LocalDate today) {
        return guides.find(found.value().base().code())
                .map(versions -> versions.all().getLast().id())
                .map(newest -> found.map(each -> step == AmendmentStep.WITHDRAW
                        ? each.withdraw(decision, newest, today)
                        : each.askWithdrawal(decision, newest, today)))
                .flatMap(changed -> amendments.save(changed, decision.mark()));
    }

    private Mono<Amended> made(Amendment amendment) {
        return guides.find(amendment.base().code())
                .map(versions -> amendment.basedOn(versions.all().getLast().id()))
                .flatMap(amended::of)
                .doOnNext(made -> {
                    if (made.report().guide().isEmpty()) {
                        throw new GuideBroken(made.report().faults()).refused();
                    }
                });
    }
}
