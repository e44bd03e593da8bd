package onething.domain.message;

import static onething.domain.matter.MatterFixtures.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.ClockCode;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.Term;
import onething.domain.form.Answers;
import onething.domain.guide.GuideId;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.matter.Standing;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.Salts;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final PersonId LI_NA = new PersonId(UUID.randomUUID());
    private static final Optional<PersonId> SOMEBODY_ELSE = Optional.of(new PersonId(UUID.randomUUID()));

    private final MatterFile file = new MatterFile(
            new MatterId(UUID.randomUUID()),
            new MatterNumber(BundleNumber.of("JY", LocalDate.of(2026, 3, 2), 1), 2),
            new BundleId(UUID.randomUUID()),
            new GuideId(new GuideCode("labour-rights"), 1),
            new MatterCode("injury-determination"),
            LI_NA,
            new OfficeCode("work-injury"),
            new DistrictCode("445202"));
    private final Matter matter = new Matter(
            file,
            new Standing.Submitted(new StageCode("review")),
            List.of(
                    clock("review", ResponsibleParty.AGENCY),
                    clock("supplement", ResponsibleParty.CITIZEN),
                    clock("answer", ResponsibleParty.EMPLOYER)),
            List.of(),
            List.of(),
            Answers.NONE);

    @Test
    void anApplicantGetsMessagesOnlyAboutActionsOfOthers() {
        assertThat(isVisible(SOMEBODY_ELSE, "decide")).isTrue();
        assertThat(isVisible(SOMEBODY_ELSE, "supplement")).isTrue();
        assertThat(isVisible(Optional.empty(), "release")).isTrue();
        assertThat(isVisible(Optional.of(LI_NA), "withdraw")).isFalse();
    }

    @Test
    void theHandlingOfficerIsInternalToTheOffice() {
        assertThat(Stream.of("claim", "hand-back", "hand-over", "assign"))
                .noneMatch(action -> isVisible(SOMEBODY_ELSE, action));
    }

    @Test
    void aWarningIsForThePartyWhoHasToAct() {
        assertThat(isVisible(Optional.empty(), "amber", "amber:supplement")).isTrue();
        assertThat(isVisible(Optional.empty(), "red", "red:supplement")).isTrue();
        assertThat(isVisible(Optional.empty(), "amber", "amber:review")).isFalse();
        assertThat(isVisible(Optional.empty(), "red", "red:answer")).isFalse();
    }

    @Test
    void aMissedPeriodIsReportedForEveryParty() {
        assertThat(Stream.of("missed:review", "missed:supplement", "breached:answer"))
                .allMatch(effect -> isVisible(Optional.empty(), effect.substring(0, effect.indexOf(':')), effect));
    }

    @Test
    void itsIdIsStableAndGrowsAlongTheTrail() {
        var first = event(SOMEBODY_ELSE, "accept");
        var second = first.next(eventDraft(SOMEBODY_ELSE, "decide"), Salts.from("of a test"));

        assertThat(id(first)).isEqualTo(new Message(file, first, true).id()).isLessThan(id(second));
    }

    private UUID id(Event event) {
        return new Message(file, event, false).id();
    }

    private boolean isVisible(Optional<PersonId> actor, String action, String... effects) {
        return Message.isVisible(event(actor, action, effects), matter);
    }

    private Event event(Optional<PersonId> actor, String action, String... effects) {
        return Event.first(file.id().value(), eventDraft(actor, action, effects), Salts.from("of a test"));
    }

    private static EventDraft eventDraft(Optional<PersonId> actor, String action, String... effects) {
        return new EventDraft(
                MONDAY,
                new EventDraft.By(actor, actor.isEmpty() ? Role.SYSTEM : Role.OFFICER),
                action,
                new EventDraft.Change("submitted", "submitted", "review"),
                List.of(effects),
                Optional.empty(),
                "");
    }

    private static Deadline clock(String code, ResponsibleParty turn) {
        var days = new Term.WorkingDays(5);
        return Deadline.start(new ClockRule(new ClockCode(code), "时限", turn, days, days, "", ""), MONDAY);
    }
}
