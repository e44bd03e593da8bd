package onething.application.service.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import onething.application.port.in.retention.ReadDestructionList.Listed;
import onething.application.port.in.retention.ReadRetention;
import onething.application.port.out.Guides;
import onething.application.port.out.retention.DestructionLists;
import onething.application.port.out.retention.RetentionHolds;
import onething.application.service.access.Access;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.guide.BundleGuide;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.retention.Temporary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ReadRetention].
public final class ReadRetentionService implements ReadRetention {

    private static final int LISTS = 50;

    private final Guides guides;
    private final RetentionHolds holds;
    private final DestructionLists lists;
    private final Clock clock;
    private final List<TemporaryPeriod> temporary;

    /// @param drafts  how long an unchanged draft stays
    /// @param uploads how long an upload that is not complete can go on
    /// @param grace   how long a file stays after nothing refers to it any more
    public ReadRetentionService(
            Guides guides,
            RetentionHolds holds,
            DestructionLists lists,
            Clock clock,
            Duration drafts,
            Duration uploads,
            Duration grace) {
        this.guides = guides;
        this.holds = holds;
        this.lists = lists;
        this.clock = clock;
        this.temporary = List.of(
                new TemporaryPeriod(Temporary.DRAFT, drafts.toHours()),
                new TemporaryPeriod(Temporary.UPLOAD, uploads.toHours()),
                new TemporaryPeriod(Temporary.UNUSED_FILE, grace.toHours()));
    }

    @Override
    public Mono<Retention> read(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who)).flatMap(this::read);
    }

    private Mono<Retention> read(PersonId by) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var periods = guides.all()
                .flatMap(versions -> Mono.justOrEmpty(versions.inForce(today)))
                .flatMap(guide -> Flux.fromStream(periods(guide)))
                .collectList();
        return Mono.zip(periods, holds.inForce(today).collectList(), listed(by))
                .map(all -> new Retention(all.getT1(), temporary, all.getT2(), all.getT3()));
    }

    private Mono<List<Listed>> listed(PersonId by) {
        return lists.latest(LISTS)
                .map(list -> ReadDestructionListService.listed(list, by))
                .collectList();
    }

    private static Stream<Period> periods(BundleGuide guide) {
        return guide.matters().stream()
                .flatMap(matter -> guide.services().retention().item(matter.code()).stream()
                        .map(item -> new Period(matter.title(), item)));
    }
}
