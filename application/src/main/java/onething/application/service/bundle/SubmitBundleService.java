package onething.application.service.bundle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.IdempotencyKey;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.out.Ids;
import onething.application.port.out.bundle.BundleNumbers;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.signin.Secrets;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.application.service.handling.PaperIssuer;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.ReceiptCode;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.guide.BundleGuide;
import onething.domain.matter.Intake;
import onething.domain.matter.MatterChange;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.GuideReplaced;
import reactor.core.publisher.Mono;

public final class SubmitBundleService implements SubmitBundle {

    private final Access access;
    private final Bundles bundles;
    private final Matters matters;
    private final CurrentGuides guides;
    private final WorkingCalendars calendars;
    private final BundleNumbers numbers;
    private final Secrets secrets;
    private final ReportAssigner reports;
    private final PaperIssuer papers;
    private final Ids ids;
    private final Clock clock;

    public SubmitBundleService(
            Access access,
            Bundles bundles,
            Matters matters,
            CurrentGuides guides,
            WorkingCalendars calendars,
            BundleNumbers numbers,
            Secrets secrets,
            ReportAssigner reports,
            PaperIssuer papers,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.bundles = bundles;
        this.matters = matters;
        this.guides = guides;
        this.calendars = calendars;
        this.numbers = numbers;
        this.secrets = secrets;
        this.reports = reports;
        this.papers = papers;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Receipt> submit(Command command) {
        var key = keyOf(command);
        return access.ownBundle(command.who(), command.bundle(), key).flatMap(found -> switch (found.bundle()
                .value()) {
            case Bundle.Draft draft ->
                submit(found.bundle().map(_ -> draft).at(command.version()), found.applicant(), command);
            case Bundle.Submitted submitted when found.isMadeBy(key) -> receiptOf(submitted);
            case Bundle.Submitted submitted ->
                Mono.error(new BundleSubmitted(submitted.id().value())::refused);
        });
    }

    private Mono<Receipt> submit(Versioned<Bundle.Draft> draft, Optional<AccountHolder> holder, Command command) {
        return guides.get(draft.value().guide().code().value())
                .flatMap(inForce -> inForce.id().equals(draft.value().guide())
                        ? submit(draft, inForce, holder, command)
                        : replaced(draft, inForce));
    }

    /// The guide has changed since the applicant last saw the draft. The draft moves to the version in force, and
    /// is not submitted before the applicant has read it again.
    private Mono<Receipt> replaced(Versioned<Bundle.Draft> draft, BundleGuide inForce) {
        return Mono.fromCallable(() -> draft.map(old -> old.requireMovedTo(inForce)))
                .flatMap(bundles::save)
                .flatMap(_ ->
                        Mono.error(new GuideReplaced(inForce.about().inForce().from())::refused));
    }

    private Mono<Receipt> submit(
            Versioned<Bundle.Draft> draft, BundleGuide guide, Optional<AccountHolder> holder, Command command) {
        var now = clock.instant();
        return calendars
                .current()
                .flatMap(calendar -> numbered(draft.value(), guide, holder, calendar, now)
                        .flatMap(bundle -> stored(
                                        draft.map(_ -> bundle),
                                        new Intake(bundle, guide, calendar, command.byFace()),
                                        command)
                                .delayUntil(receipt ->
                                        bundle.number().equals(receipt.bundle().number())
                                                ? reports.assign(bundle, guide, receipt.matters())
                                                : Mono.empty())));
    }

    /// Takes a number only for a draft that can be submitted.
    private Mono<Bundle.Submitted> numbered(
            Bundle.Draft draft,
            BundleGuide guide,
            Optional<AccountHolder> holder,
            WorkingCalendar calendar,
            Instant now) {
        return Mono.fromCallable(() -> draft.complete(guide, holder, calendar, now))
                .flatMap(complete -> Mono.zip(
                        numbers.next(guide.about().numberPrefix(), WorkingCalendar.dayOf(now)),
                        secrets.draw(),
                        (number, secret) -> complete.submit(number, ReceiptCode.of(secret.value()), now)));
    }

    private Mono<Receipt> stored(Versioned<Bundle.Submitted> submitted, Intake intake, Command command) {
        var received = intake.matters(ids::next);
        return papers.issue(submitted.value(), intake.guide(), received)
                .flatMap(issued -> bundles.submit(submitted, received, issued, keyOf(command)))
                .flatMap(stored -> stored.number().equals(submitted.value().number())
                        ? Mono.just(receipt(stored, received))
                        : receiptOf(stored));
    }

    private Mono<Receipt> receiptOf(Bundle.Submitted bundle) {
        return matters.of(bundle.id())
                .map(record -> record.value().matter())
                .collectList()
                .map(itsMatters -> new Receipt(bundle, itsMatters));
    }

    private static Receipt receipt(Bundle.Submitted bundle, List<MatterChange> received) {
        return new Receipt(bundle, received.stream().map(MatterChange::after).toList());
    }

    private static IdempotencyKey keyOf(Command command) {
        return IdempotencyKey.of(
                command.who().id(),
                command.key(),
                "submit " + command.bundle().value() + " at version " + command.version());
    }
}
