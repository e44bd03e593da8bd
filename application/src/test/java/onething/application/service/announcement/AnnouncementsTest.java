package onething.application.service.announcement;

import static onething.application.port.out.InMemoryAnnouncements.withdrawn;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.in.announcement.ListAnnouncements;
import onething.application.port.in.announcement.PublishAnnouncement;
import onething.application.port.in.announcement.PublishAnnouncement.Command;
import onething.application.port.in.announcement.ReadNoticeBoard;
import onething.application.port.in.announcement.WithdrawAnnouncement;
import onething.application.port.out.InMemoryAnnouncements;
import onething.application.port.out.SequentialIds;
import onething.application.port.out.calendar.InMemoryHolidayNotices;
import onething.application.service.TestClock;
import onething.domain.announcement.Announcement;
import onething.domain.announcement.Announcement.Mark;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.AnnouncementUnknown;
import onething.domain.refusal.Refusal.AnswersInvalid;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class AnnouncementsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
    private final InMemoryHolidayNotices holidays = new InMemoryHolidayNotices();
    private final TestClock clock = new TestClock(MONDAY_MORNING);

    private final PublishAnnouncement publish =
            new PublishAnnouncementService(announcements, new SequentialIds(), clock);
    private final WithdrawAnnouncement withdraw = new WithdrawAnnouncementService(announcements, clock);
    private final ListAnnouncements list = new ListAnnouncementsService(announcements);
    private final ReadNoticeBoard board = new ReadNoticeBoardService(announcements, holidays, clock);

    @Test
    void anAnnouncementIsShownFromItsFirstDayUntilItIsWithdrawn() {
        var now = publishes(TODAY, Optional.of(TODAY));
        var tomorrow = publishes(TODAY.plusDays(1), Optional.empty());

        assertThat(onTheBoard()).containsExactly(now);

        withdraw.withdraw(ADMINISTRATOR, now.id()).block();
        assertThat(onTheBoard()).isEmpty();
        assertThat(list.list(ADMINISTRATOR).collectList().block())
                .contains(tomorrow, withdrawn(now, new Mark(ADMINISTRATOR.id(), MONDAY_MORNING)));
    }

    @Test
    void anAnnouncementCannotEndBeforeItBegins() {
        var commands = Stream.of(
                command(ADMINISTRATOR, TODAY.plusDays(2), Optional.of(TODAY.plusDays(1))),
                command(ADMINISTRATOR, TODAY.minusDays(2), Optional.of(TODAY.minusDays(1))));

        assertThat(commands)
                .allSatisfy(command -> publish.publish(command)
                        .as(StepVerifier::create)
                        .verifyErrorSatisfies(
                                error -> assertThat(((Refused) error).refusal()).isInstanceOf(AnswersInvalid.class)));
        assertThat(announcements.all().collectList().block()).isEmpty();
    }

    @Test
    void anUnknownAnnouncementCannotBeWithdrawn() {
        var nobodys = UUID.randomUUID();

        withdraw.withdraw(ADMINISTRATOR, nobodys)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new AnnouncementUnknown(nobodys)));
    }

    @Test
    void onlyAnAdministratorPublishesAnnouncements() {
        var published = publishes(TODAY, Optional.empty());
        for (var other : List.of(LI_NA, INSPECTOR)) {
            var asked = Stream.<Publisher<?>>of(
                    publish.publish(command(other, TODAY, Optional.empty())),
                    withdraw.withdraw(other, published.id()),
                    list.list(other));

            assertThat(asked)
                    .allSatisfy(each -> Flux.from(each)
                            .as(StepVerifier::create)
                            .verifyErrorSatisfies(refusedWith(new RoleLacking("ADMINISTRATOR"))));
        }
        assertThat(onTheBoard()).containsExactly(published);
    }

    private Announcement publishes(LocalDate from, Optional<LocalDate> until) {
        return publish.publish(command(ADMINISTRATOR, from, until)).block();
    }

    private static Command command(Actor who, LocalDate from, Optional<LocalDate> until) {
        return new Command(
                who,
                new Line("系统维护"),
                new Text("周六上午暂停服务。"),
                from,
                until,
                UUID.randomUUID().toString());
    }

    private List<Announcement> onTheBoard() {
        return board.read().block().announcements();
    }
}
