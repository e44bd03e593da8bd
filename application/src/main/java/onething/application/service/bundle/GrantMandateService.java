package onething.application.service.bundle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.bundle.GrantMandate;
import onething.application.port.out.Ids;
import onething.application.port.out.bundle.Mandates;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.domain.bundle.Mandate;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.party.IdCardNumber;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.AnswersInvalid;
import reactor.core.publisher.Mono;

/// See [GrantMandate].
public final class GrantMandateService implements GrantMandate {

    private static final int MAX_YEARS = 2;

    private final Access access;
    private final Mandates mandates;
    private final Ids ids;
    private final Clock clock;

    public GrantMandateService(Access access, Mandates mandates, Ids ids, Clock clock) {
        this.access = access;
        this.mandates = mandates;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Mandate> grant(Command command) {
        return access.principalsBundle(command.who(), command.bundle())
                .delayUntil(_ -> FreshProof.required(command.provenAt(), clock))
                .flatMap(_ -> access.idCard(command.who()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .doOnNext(own -> refuseFaults(command, own))
                .flatMap(_ -> mandates.grant(mandate(command)));
    }

    private Mandate mandate(Command command) {
        return new Mandate(
                ids.next(),
                command.bundle(),
                command.name(),
                command.idCard(),
                command.relationship(),
                command.authority(),
                command.until(),
                clock.instant(),
                Optional.empty());
    }

    private void refuseFaults(Command command, Optional<IdCardNumber> own) {
        var faults = new ArrayList<Fault>();
        var today = WorkingCalendar.dayOf(clock.instant());
        if (command.until().isBefore(today) || command.until().isAfter(last(today))) {
            faults.add(new Fault("/until", "range", "委托期限应为今天起两年之内"));
        }
        if (own.filter(command.idCard()::equals).isPresent()) {
            faults.add(new Fault("/idNumber", "self", "代办人不能是申报人自己"));
        }
        if (!faults.isEmpty()) {
            throw new AnswersInvalid(List.copyOf(faults)).refused();
        }
    }

    private static LocalDate last(LocalDate today) {
        return today.plusYears(MAX_YEARS);
    }
}
