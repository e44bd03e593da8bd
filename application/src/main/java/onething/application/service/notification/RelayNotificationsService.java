package onething.application.service.notification;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import onething.application.port.Unavailable;
import onething.application.port.in.notification.RelayNotifications;
import onething.application.port.out.appointment.Appointments;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.notification.Contacts;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.port.out.notification.NotificationOutbox.Taken;
import onething.application.port.out.notification.Notifications;
import onething.application.service.handling.ActionContexts;
import onething.domain.appointment.Purpose;
import onething.domain.bundle.Bundle;
import onething.domain.deadline.Deadline;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.notification.ContactAddress;
import onething.domain.notification.ContactPreferences;
import onething.domain.notification.DeliveryPolicy;
import onething.domain.notification.DeliveryStep;
import onething.domain.notification.Notification;
import onething.domain.notification.NotificationRule;
import onething.domain.notification.Reminder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class RelayNotificationsService implements RelayNotifications {

    /// Longer than a whole batch takes when every provider answers at its limit of time.
    public static final Duration LEASE = Duration.ofMinutes(2);

    /// How long a notification waits while all channels to its recipient are off.
    private static final Duration WHILE_OFF = Duration.ofMinutes(10);

    private static final int BATCH = 20;
    private static final int AT_ONCE = 4;

    private static final Relayed DELIVERED = new Relayed(1, 0, 0, 0, 0);
    private static final Relayed LATER = new Relayed(0, 1, 0, 0, 0);
    private static final Relayed UNDELIVERABLE = new Relayed(0, 0, 1, 0, 0);
    private static final Relayed UNNEEDED = new Relayed(0, 0, 0, 1, 0);
    private static final Relayed FAULT = new Relayed(0, 0, 0, 0, 1);

    private final NotificationOutbox outbox;
    private final Notifications notifications;
    private final Contacts contacts;
    private final Matters matters;
    private final Bundles bundles;
    private final Appointments appointments;
    private final ActionContexts contexts;
    private final Clock clock;
    private final URI pages;

    /// @param pages the address of the pages, to which the links lead
    public RelayNotificationsService(
            NotificationOutbox outbox,
            Notifications notifications,
            Contacts contacts,
            Matters matters,
            Bundles bundles,
            Appointments appointments,
            ActionContexts contexts,
            Clock clock,
            URI pages) {
        this.outbox = outbox;
        this.notifications = notifications;
        this.contacts = contacts;
        this.matters = matters;
        this.bundles = bundles;
        this.appointments = appointments;
        this.contexts = contexts;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public Mono<Relayed> relay() {
        return Flux.defer(() -> {
                    var now = clock.instant();
                    return outbox.take(now, now.plus(LEASE), BATCH);
                })
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .flatMap(this::handled, AT_ONCE)
                .reduce(Relayed.NOTHING, Relayed::plus);
    }

    /// A notification that fails does not stop the others. Its lease ends, and it is taken again.
    private Mono<Relayed> handled(Taken taken) {
        return matters.find(taken.matter())
                .map(found -> found.value().matter())
                .zipWhen(matter -> contexts.of(matter.file()))
                .flatMap(both -> handled(taken, both.getT1(), both.getT2()))
                .onErrorResume(Exception.class, failure -> faulty(taken, failure));
    }

    /// While a system is unavailable, the lease ends and the notification is taken again. Any other fault counts as
    /// a failed attempt, so that it does not hold up its matter for ever.
    private Mono<Relayed> faulty(Taken taken, Exception failure) {
        return failure instanceof Unavailable
                ? Mono.just(FAULT)
                : outbox.settle(taken, Optional.empty(), DeliveryPolicy.afterFault(taken.progress(), clock.instant()))
                        .thenReturn(FAULT)
                        .onErrorReturn(FAULT);
    }

    private Mono<Relayed> handled(Taken taken, Matter matter, ActionContext context) {
        return kind(taken, matter, context)
                .filter(kind ->
                        context.bundle().services().notifications().text(kind).isPresent())
                .flatMap(kind -> visit(matter)
                        .flatMap(visit -> outbox.remind(taken, Reminder.of(matter, visit, context)))
                        .then(preferences(taken, matter, context))
                        .flatMap(chosen -> chosen.declines() ? Mono.empty() : sent(taken, kind, chosen, context)))
                .switchIfEmpty(Mono.defer(() -> outbox.drop(taken).thenReturn(UNNEEDED)));
    }

    /// What the notification is about, by the matter as it is now; empty if it is no longer needed.
    private Mono<NotificationKind> kind(Taken taken, Matter matter, ActionContext context) {
        return switch (taken.cause()) {
            case EVENT ->
                matters.trail(taken.matter())
                        .filter(event -> Long.toString(event.sequence()).equals(taken.occasion()))
                        .next()
                        .flatMap(event -> Mono.justOrEmpty(NotificationRule.kind(event, matter)));
            case REMINDER ->
                visit(matter)
                        .filter(visit -> Reminder.isStillOpen(taken.occasion(), matter, visit, context))
                        .map(_ -> NotificationKind.REMINDER);
            case DATES_MOVED ->
                matter.clocks().stream().anyMatch(Deadline::isRunning)
                        ? Mono.just(NotificationKind.DATES_MOVED)
                        : Mono.empty();
            case RATING_ANSWERED -> Mono.just(NotificationKind.RATING_ANSWERED);
        };
    }

    /// When the applicant comes to the office. Of an exam, the notice is followed up.
    private Mono<Optional<LocalDateTime>> visit(Matter matter) {
        return appointments
                .of(matter.file().id())
                .filter(appointment -> appointment.purpose() == Purpose.VISIT)
                .flatMap(appointment -> Mono.justOrEmpty(
                        appointment.taken().map(slot -> slot.terms().from())))
                .next()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /// What the person has chosen. If the number of a mobile is missing there, it is that of the form.
    private Mono<ContactPreferences> preferences(Taken taken, Matter matter, ActionContext context) {
        var ofForm = bundles.find(matter.file().bundle())
                .map(found -> ContactPreferences.byPhone(phone(matter, found.value(), context)))
                .defaultIfEmpty(ContactPreferences.UNKNOWN);
        return contacts.find(taken.recipient())
                .zipWith(ofForm, ContactPreferences::orPhoneOf)
                .switchIfEmpty(ofForm);
    }

    private static Optional<String> phone(Matter matter, Bundle bundle, ActionContext context) {
        var guide = context.bundle().services().notifications();
        var answers = matter.corrected(bundle.answers());
        return guide.phoneIf().holds(bundle.chosen(), answers)
                ? guide.phones().stream()
                        .flatMap(field -> answers.text(field).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Mono<Relayed> sent(Taken taken, NotificationKind kind, ContactPreferences chosen, ActionContext context) {
        return notifications
                .channels()
                .collect(toUnmodifiableSet())
                .map(on -> chosen.chain().stream()
                        .filter(address -> on.contains(address.channel()))
                        .toList())
                .flatMap(chain -> sent(taken, kind, chosen, chain, context));
    }

    private Mono<Relayed> sent(
            Taken taken,
            NotificationKind kind,
            ContactPreferences chosen,
            List<ContactAddress> on,
            ActionContext context) {
        var next = taken.progress().next(on);
        if (next.isPresent()) {
            return attempt(taken, kind, next.get(), on, context);
        }
        return taken.progress().next(chosen.chain()).isPresent()
                ? outbox.postpone(taken, clock.instant().plus(WHILE_OFF)).thenReturn(LATER)
                : settled(taken, kind, DeliveryPolicy.unreachable(taken.progress()));
    }

    private Mono<Relayed> attempt(
            Taken taken, NotificationKind kind, ContactAddress to, List<ContactAddress> chain, ActionContext context) {
        var text = context.bundle().services().notifications().text(kind).orElseThrow();
        var link = pages.resolve("/go/" + taken.code()).toString();
        return notifications
                .send(new Notification(taken.id(), to, text, link))
                .flatMap(result -> settled(
                        taken,
                        kind,
                        DeliveryPolicy.after(taken.progress(), to.channel(), result, chain, clock.instant())));
    }

    private Mono<Relayed> settled(Taken taken, NotificationKind kind, DeliveryStep step) {
        return outbox.settle(taken, Optional.of(kind), step)
                .thenReturn(
                        switch (step) {
                            case DeliveryStep.Delivered _ -> DELIVERED;
                            case DeliveryStep.Again _ -> LATER;
                            case DeliveryStep.Undeliverable _ -> UNDELIVERABLE;
                        });
    }
}
