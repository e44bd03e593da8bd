package onething.application.port.out.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.anOffice;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Inquiries.Waiting;
import onething.domain.code.ClockCode;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.inquiry.Inquiry;
import onething.domain.inquiry.Inquiry.Said;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [Inquiries] promises.
public interface InquiriesContract {

    LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    Bundles bundles();

    Matters matters();

    Inquiries inquiries();

    @Test
    default void storesAnInquiryWithTheEventAndThenItsAnswer() {
        var matter = aMatter(WORK_INJURY, RONGCHENG);
        var expedite = inquiry(matter, InquiryKind.EXPEDITE, FRIDAY);

        ask(expedite, matter);

        assertThat(of(matter)).containsExactly(expedite);
        assertThat(stored(matter).version()).isEqualTo(1);
        var said = new Said(new PersonId(UUID.randomUUID()), Role.APPROVER, new Text("已督促·🙂"), MONDAY_MORNING);
        var answered = new Inquiry(
                expedite.id(),
                expedite.matter(),
                expedite.kind(),
                expedite.clock(),
                expedite.question(),
                expedite.answerBy(),
                Optional.of(said));
        inquiries().answer(answered, change(matter)).block();
        assertThat(of(matter)).containsExactly(answered);
        assertThat(matters().trail(id(matter)).count().block()).isEqualTo(3);
    }

    @Test
    default void storesNothingOfAnInquiryWhoseMatterHasGoneOn() {
        var matter = aMatter(WORK_INJURY, RONGCHENG);
        var stale = change(matter);
        ask(inquiry(matter, InquiryKind.QUESTION, FRIDAY), matter);

        inquiries()
                .ask(inquiry(matter, InquiryKind.QUESTION, FRIDAY), stale, aKey(matter, "another"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));

        assertThat(of(matter)).hasSize(1);
    }

    @Test
    default void findsWhatARequestStoredAndRefusesItsKeyForAnotherContent() {
        var matter = aMatter(WORK_INJURY, RONGCHENG);
        var question = inquiry(matter, InquiryKind.QUESTION, FRIDAY);
        var key = aKey(matter, "a question");

        assertThat(inquiries().find(key).blockOptional()).isEmpty();
        inquiries().ask(question, change(matter), key).block();

        assertThat(inquiries().find(key).block()).isEqualTo(question);
        inquiries()
                .find(new IdempotencyKey(key.owner(), key.key(), "another"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused(key.key())));
    }

    @Test
    default void theDeskListsWhatWaitsInItsDistrictByTheDayForTheAnswer() {
        var office = anOffice();
        var here = aMatter(office, RONGCHENG);
        var elsewhere = aMatter(office, new DistrictCode("445281"));
        var days = IntStream.range(0, 3)
                .mapToObj(i -> inquiry(here, InquiryKind.QUESTION, FRIDAY.minusDays(i)))
                .toList();
        days.forEach(each -> ask(each, here));
        var expedite = inquiry(elsewhere, InquiryKind.EXPEDITE, FRIDAY.plusDays(1));
        ask(expedite, elsewhere);

        var city = new DistrictCode("445200");
        var all = EnumSet.allOf(InquiryKind.class);
        var first = waiting(office, city, all, Optional.empty(), 2);
        var second = waiting(office, city, all, first.next(), 2);

        assertThat(first.total()).isEqualTo(4);
        assertThat(first.items())
                .extracting(Waiting::id)
                .containsExactly(days.get(2).id(), days.get(1).id());
        assertThat(second.items())
                .extracting(Waiting::id)
                .containsExactly(days.get(0).id(), expedite.id());
        assertThat(second.next()).isEmpty();
        assertThat(second.items().getLast())
                .isEqualTo(new Waiting(
                        expedite.id(),
                        elsewhere.after().file(),
                        InquiryKind.EXPEDITE,
                        expedite.clock(),
                        MONDAY_MORNING,
                        FRIDAY.plusDays(1)));
        assertThat(waiting(office, RONGCHENG, all, Optional.empty(), 9).items()).hasSize(3);
        assertThat(waiting(office, city, Set.of(InquiryKind.EXPEDITE), Optional.empty(), 9)
                        .items())
                .hasSize(1);
        assertThat(waiting(new OfficeCode("nobodys"), city, all, Optional.empty(), 9)
                        .items())
                .isEmpty();
    }

    @Test
    default void refusesACursorOfAnotherList() {
        inquiries()
                .waiting(WORK_INJURY, RONGCHENG, Set.of(), Optional.of("garbage"), 20)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    private Page<Waiting> waiting(
            OfficeCode office, DistrictCode district, Set<InquiryKind> kinds, Optional<String> after, int limit) {
        return requireNonNull(
                inquiries().waiting(office, district, kinds, after, limit).block());
    }

    private void ask(Inquiry inquiry, MatterChange matter) {
        inquiries()
                .ask(inquiry, change(matter), aKey(matter, inquiry.id().toString()))
                .block();
    }

    private List<Inquiry> of(MatterChange matter) {
        return requireNonNull(inquiries().of(id(matter)).collectList().block());
    }

    private Versioned<Matters.MatterRecord> stored(MatterChange matter) {
        return requireNonNull(matters().find(id(matter)).block());
    }

    /// The next event of the matter as it is stored now.
    private Versioned<MatterChange> change(MatterChange matter) {
        var stored = stored(matter);
        var before = new MatterChange(stored.value().matter(), stored.value().last(), false);
        return new Versioned<>(next(before, stored.value().matter().standing()), stored.version());
    }

    private static IdempotencyKey aKey(MatterChange matter, String sent) {
        return IdempotencyKey.of(
                matter.after().file().applicant(), UUID.randomUUID().toString(), sent);
    }

    private static Inquiry inquiry(MatterChange matter, InquiryKind kind, LocalDate answerBy) {
        var file = matter.after().file();
        return new Inquiry(
                UUID.randomUUID(),
                file.id(),
                kind,
                kind == InquiryKind.EXPEDITE ? Optional.of(new ClockCode("review")) : Optional.empty(),
                new Said(file.applicant(), Role.APPLICANT, new Text("什么时候有结果"), MONDAY_MORNING),
                answerBy,
                Optional.empty());
    }

    private static MatterId id(MatterChange matter) {
        return matter.after().file().id();
    }

    private MatterChange aMatter(OfficeCode office, DistrictCode district) {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW), List.of(), office, district);
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change;
    }
}
