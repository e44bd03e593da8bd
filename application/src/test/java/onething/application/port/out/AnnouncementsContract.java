package onething.application.port.out;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.domain.announcement.Announcement;
import onething.domain.announcement.Announcement.Mark;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.text.Line;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [Announcements] promises. The storage may hold announcements of other tests.
public interface AnnouncementsContract {

    LocalDate FIRST = LocalDate.of(2026, 11, 23);
    LocalDate LAST = LocalDate.of(2026, 12, 4);

    Announcements announcements();

    @Test
    default void isShownFromItsFirstDayToItsLast() {
        var untilThen = published(Optional.of(LAST));
        var forGood = published(Optional.empty());

        assertThat(shownOn(FIRST.minusDays(1))).doesNotContain(untilThen, forGood);
        assertThat(shownOn(FIRST)).contains(untilThen, forGood);
        assertThat(shownOn(LAST)).contains(untilThen, forGood);
        assertThat(shownOn(LAST.plusDays(1))).doesNotContain(untilThen).contains(forGood);
        assertThat(announcements().all().collectList().block()).contains(untilThen, forGood);
    }

    @Test
    default void aWithdrawnAnnouncementIsNoLongerShownButStaysOnRecord() {
        var announcement = published(Optional.empty());
        var mark = new Mark(somebody(), MONDAY_MORNING.plusSeconds(60));
        var withdrawn = InMemoryAnnouncements.withdrawn(announcement, mark);

        announcements()
                .withdraw(announcement.id(), mark)
                .as(StepVerifier::create)
                .expectNext(withdrawn)
                .verifyComplete();
        announcements()
                .withdraw(announcement.id(), new Mark(somebody(), MONDAY_MORNING.plusSeconds(120)))
                .as(StepVerifier::create)
                .expectNext(withdrawn)
                .verifyComplete();

        assertThat(shownOn(FIRST)).doesNotContain(announcement, withdrawn);
        assertThat(announcements().all().collectList().block()).contains(withdrawn);
    }

    @Test
    default void anUnknownAnnouncementCannotBeWithdrawn() {
        announcements()
                .withdraw(UUID.randomUUID(), new Mark(somebody(), MONDAY_MORNING))
                .as(StepVerifier::create)
                .verifyComplete();
    }

    @Test
    default void theSameRequestPublishesOnceAndAnotherUnderItsKeyIsRefused() {
        var owner = somebody();
        var announcement = anAnnouncement(Optional.empty(), owner);
        announcements()
                .publish(announcement, IdempotencyKey.of(owner, "once", "this"))
                .block();

        announcements()
                .publish(anAnnouncement(Optional.empty(), owner), IdempotencyKey.of(owner, "once", "this"))
                .as(StepVerifier::create)
                .expectNext(announcement)
                .verifyComplete();
        announcements()
                .publish(anAnnouncement(Optional.empty(), owner), IdempotencyKey.of(owner, "once", "that"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused("once")));
    }

    private Announcement published(Optional<LocalDate> until) {
        var owner = somebody();
        var key = IdempotencyKey.of(owner, "key", "content");
        return announcements().publish(anAnnouncement(until, owner), key).block();
    }

    private List<Announcement> shownOn(LocalDate day) {
        return announcements().shownOn(day).collectList().block();
    }

    private static Announcement anAnnouncement(Optional<LocalDate> until, PersonId by) {
        var mark = new Mark(by, MONDAY_MORNING);
        return new Announcement(
                UUID.randomUUID(), new Line("系统维护"), new Text("周六上午暂停服务。"), FIRST, until, mark, Optional.empty());
    }
}
