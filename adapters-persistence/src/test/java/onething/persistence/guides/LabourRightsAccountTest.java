package onething.persistence.guides;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.guide.FormFixtures.answers;
import static onething.persistence.guides.LabourRights.GUIDE;
import static onething.persistence.guides.Stories.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.Bundle.Draft;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.form.FieldPath;
import onething.domain.material.MaterialSource;
import onething.domain.matter.ActFixtures;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.AnswersInvalid;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who signs in is the worker, the employer or an agent, and the form takes name and number from the
/// account.
@SharesNothing
class LabourRightsAccountTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final AccountHolder LI_NA =
            new AccountHolder.Person(new PersonName("李娜"), new IdCardNumber("445202199003071527"));
    private static final AccountHolder FACTORY =
            new AccountHolder.Organisation(new Line("示例五金制品厂"), new CreditCode("91445202MA4X7Y2K1U"));
    private static final AccountHolder UNION =
            new AccountHolder.Organisation(new Line("揭阳市榕城区示例镇总工会"), new CreditCode("81445202MC12345674"));
    private static final AccountHolder AGENCY =
            new AccountHolder.Organisation(new Line("揭阳市示例社会保险基金管理局"), new CreditCode("11445200MB1234567C"));

    @Test
    void aWorkerTypesNeitherNameNorNumberNorWhatTheNumberSays() {
        var draft = revised(LI_NA, "applicant.capacity", "worker", "worker.idType", "resident-id-card");

        assertThat(text(draft, "worker.name")).contains("李娜");
        assertThat(text(draft, "worker.idNumber")).contains("445202199003071527");
        assertThat(text(draft, "worker.birthDate")).contains("1990-03-07");
        assertThat(text(draft, "worker.sex")).contains("female");
        assertThat(draft.form(GUIDE, Optional.of(LI_NA), CALENDAR, NOW).fromAccount())
                .extracting(FieldPath::toString)
                .containsExactlyInAnyOrder("worker.name", "worker.idNumber");
    }

    @Test
    void nobodyIsTheWorkerWithAnotherPersonsNumber() {
        var draft = revised(
                LI_NA,
                "applicant.capacity",
                "worker",
                "worker.idType",
                "resident-id-card",
                "worker.name",
                "陈伟",
                "worker.idNumber",
                "445281197806150612");

        assertThat(accountFaults(draft, LI_NA))
                .containsExactlyInAnyOrder(
                        tuple("/answers/worker/name", "not-the-account"),
                        tuple("/answers/worker/idNumber", "not-the-account"));
        var refused =
                catchThrowableOfType(Refused.class, () -> draft.complete(GUIDE, Optional.of(LI_NA), CALENDAR, NOW));
        assertThat(((AnswersInvalid) refused.refusal()).faults())
                .extracting(Fault::rule)
                .contains("not-the-account");
    }

    @Test
    void whoTurnsOutToBeARelativeIsNotTheWorkerAnyMore() {
        var draft = revised(
                revised(LI_NA, "applicant.capacity", "worker", "worker.idType", "resident-id-card"),
                LI_NA,
                "applicant.capacity",
                "relative");

        assertThat(text(draft, "applicant.name")).contains("李娜");
        assertThat(text(draft, "worker.name")).isEmpty();
        assertThat(text(draft, "worker.birthDate")).isEmpty();
    }

    @Test
    void aPersonIsNoEmployerAndAnEmployerNoWorker() {
        assertThat(accountFaults(revised(LI_NA, "applicant.capacity", "employer"), LI_NA))
                .containsExactly(tuple("/answers/applicant/capacity", "not-this-account"));
        assertThat(accountFaults(revised(FACTORY, "applicant.capacity", "worker"), FACTORY))
                .containsExactly(tuple("/answers/applicant/capacity", "not-this-account"));

        var draft = revised(FACTORY, "applicant.capacity", "employer");
        assertThat(text(draft, "employer.name")).contains("示例五金制品厂");
        assertThat(text(draft, "employer.creditCode")).contains("91445202MA4X7Y2K1U");
        assertThat(accountFaults(draft, FACTORY)).isEmpty();
    }

    @Test
    void onlyAUnionAppliesAsAUnionAndOnlyAnAgencyAsAnAgency() {
        for (var capacity : List.of("union", "agency")) {
            for (var holder : List.of(LI_NA, FACTORY, UNION, AGENCY)) {
                var isItself = holder == (capacity.equals("union") ? UNION : AGENCY);
                var faults = accountFaults(revised(holder, "applicant.capacity", capacity), holder);

                if (isItself) {
                    assertThat(faults).isEmpty();
                } else {
                    assertThat(faults)
                            .as("%s as %s", holder.displayName(), capacity)
                            .containsExactly(tuple("/answers/applicant/capacity", "not-this-account"));
                }
            }
        }
    }

    @Test
    void anAgentFillsInTheFormOfWhoeverDoesNotSignIn() {
        var draft = revised(
                LI_NA,
                "applicant.capacity",
                "worker",
                "applicant.filer",
                "agent",
                "agent.idType",
                "resident-id-card",
                "worker.name",
                "陈伟",
                "worker.idType",
                "resident-id-card",
                "worker.idNumber",
                "445281197806150612");

        assertThat(text(draft, "agent.name")).contains("李娜");
        assertThat(text(draft, "agent.idNumber")).contains("445202199003071527");
        assertThat(accountFaults(draft, LI_NA)).isEmpty();
    }

    @Test
    void theReasonOfADelayIsMissingOnceALimitSeemsMissedAndOnlyThen() {
        assertThat(delayFaults("2025-05-20T08:00")).isEmpty();
        assertThat(delayFaults("2025-02-20T08:00")).containsExactly("/answers/accident/delayReason required");
        assertThat(delayFaults("2025-02-20T08:00", "accident.delayReason", "force-majeure"))
                .containsExactly("/answers/accident/delayDetails required");
    }

    private static List<String> delayFaults(String occurredAt, Object... reason) {
        var known = new ArrayList<Object>(List.of("applicant.capacity", "worker", "accident.kind", "accident"));
        known.addAll(List.of("accident.occurredAt", occurredAt));
        known.addAll(List.of(reason));
        return revised(LI_NA, known.toArray()).form(GUIDE, Optional.of(LI_NA), CALENDAR, NOW).faults().stream()
                .filter(fault -> fault.path().startsWith("/answers/accident/delay"))
                .map(fault -> fault.path() + " " + fault.rule())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"grade-7, grade-7", "no-grade, no-grade"})
    void theGradeOfTheEarlierConclusionComesFromThePaperThatWasTaken(String decided, String grade) {
        var source = new MaterialSource(
                        MaterialSource.Kind.PAPER,
                        new UUID(0, 3),
                        "劳动能力鉴定结论书",
                        new Line("JY202611230000017-04-P003"),
                        Optional.empty(),
                        LocalDate.of(2025, 6, 2),
                        new PersonId(new UUID(0, 2)),
                        NOW)
                .deciding(Optional.of(new OutcomeCode(decided)));
        var conclusion = ActFixtures.aMaterial(
                        new MaterialCode("earlier-conclusion"),
                        received("capacity-reassessment").context())
                .from(source);
        var draft = Draft.open(
                        new BundleId(new UUID(0, 1)),
                        GUIDE.id(),
                        new PersonId(new UUID(0, 2)),
                        new LinkedHashSet<>(List.of(new MatterCode("capacity-reassessment"))),
                        NOW)
                .handIn(conclusion, NOW)
                .filledInFromPapers(GUIDE, NOW);

        assertThat(text(draft, "reassessment.grade")).contains(grade);
        assertThat(text(draft, "reassessment.conclusionNumber")).contains("JY202611230000017-04-P003");
    }

    private static List<org.assertj.core.groups.Tuple> accountFaults(Draft draft, AccountHolder holder) {
        return draft.form(GUIDE, Optional.of(holder), CALENDAR, NOW).faults().stream()
                .filter(fault -> fault.rule().startsWith("not-th"))
                .map(fault -> tuple(fault.path(), fault.rule()))
                .toList();
    }

    private static Optional<String> text(Draft draft, String field) {
        return draft.answers().text(FieldPath.of(field));
    }

    private static Draft revised(AccountHolder holder, Object... given) {
        var chosen = new LinkedHashSet<>(Set.of(new MatterCode("injury-determination")));
        var id = new BundleId(new UUID(0, 1));
        return revised(Draft.open(id, GUIDE.id(), new PersonId(new UUID(0, 2)), chosen, NOW), holder, given);
    }

    private static Draft revised(Draft draft, AccountHolder holder, Object... given) {
        return draft.revise(GUIDE, answers(given).values(), Set.of(), Set.of(), Optional.of(holder), NOW);
    }
}
