package onething.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.guide.retention.RetentionPeriod;
import onething.domain.guide.retention.RetentionPeriod.Permanent;
import onething.domain.guide.retention.RetentionPeriod.Years;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.OwnProposal;
import onething.domain.refusal.Refused;
import onething.domain.retention.CaseFile.FiledMatter;
import onething.domain.retention.CaseFile.Retained;
import onething.domain.retention.DestructionList.Declined;
import onething.domain.retention.DestructionList.End;
import onething.domain.retention.DestructionList.State;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    private static final Source SOURCE = new Source(Provenance.STATUTE, "第二十四条");
    private static final MatterCode COMPLAINT = new MatterCode("complaint");
    private static final MatterCode DETERMINATION = new MatterCode("determination");
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // the last moment of a year, and the first of the next, in China
        "2026-12-31T15:59:59Z, 2036-12-31",
        "2026-12-31T16:00:00Z, 2037-12-31",
        "2026-01-01T00:00:00Z, 2036-12-31",
    })
    void theYearsCountFromTheFirstOfJanuaryAfterTheMatterEnded(Instant closed, LocalDate until) {
        var file = file(closed(COMPLAINT, closed));

        assertThat(retained(file, Map.of(COMPLAINT, new Years(10))))
                .map(Retained::until)
                .hasValue(until);
    }

    @Test
    void aFileIsDueOnTheDayAfterItsLastDay() {
        var file = file(closed(COMPLAINT, NOON));
        var retained = retained(file, Map.of(COMPLAINT, new Years(10)));

        assertThat(file.isDue(retained, LocalDate.of(2036, 12, 31))).isFalse();
        assertThat(file.isDue(retained, LocalDate.of(2037, 1, 1))).isTrue();
    }

    @Test
    void theLongestPeriodOfItsMattersKeepsTheWholeFile() {
        var file = file(closed(COMPLAINT, NOON), closed(DETERMINATION, NOON.minusSeconds(400L * 86_400)));
        var retained = retained(file, Map.of(COMPLAINT, new Years(10), DETERMINATION, new Years(50)));

        assertThat(retained).hasValueSatisfying(longest -> {
            assertThat(longest.until()).isEqualTo(LocalDate.of(2075, 12, 31));
            assertThat(file.entry(longest))
                    .extracting(
                            DestructionList.Entry::closed, DestructionList.Entry::keep, DestructionList.Entry::basis)
                    .containsExactly(LocalDate.of(2026, 11, 23), new Years(50), "第二十四条");
        });
    }

    @Test
    void aFileIsKeptForEverWhereAMatterIsPermanentOrHasNoPeriodOrIsOpen() {
        var both = file(closed(COMPLAINT, NOON), closed(DETERMINATION, NOON));
        var open = file(closed(COMPLAINT, NOON), new FiledMatter(id(), DETERMINATION, guide(), Optional.empty()));
        var years = Map.<MatterCode, RetentionPeriod>of(COMPLAINT, new Years(10), DETERMINATION, new Years(10));

        assertThat(retained(both, Map.of(COMPLAINT, new Years(10), DETERMINATION, new Permanent())))
                .isEmpty();
        assertThat(retained(both, Map.of(COMPLAINT, new Years(10)))).isEmpty();
        assertThat(retained(open, years)).isEmpty();
        assertThat(retained(both, years)).isPresent();
        assertThat(both.isDue(Optional.empty(), LocalDate.of(9999, 1, 1))).isFalse();
    }

    @Test
    void anythingThatNeedsAFileKeepsIt() {
        for (var obstacle : Obstacle.values()) {
            var file = new CaseFile(
                    new BundleId(UUID.randomUUID()),
                    number(),
                    List.of(closed(COMPLAINT, NOON)),
                    Set.of(obstacle),
                    1,
                    1);

            assertThat(file.isDue(retained(file, Map.of(COMPLAINT, new Years(10))), LocalDate.of(2050, 1, 1)))
                    .as(obstacle.wireName())
                    .isFalse();
        }
    }

    @Test
    void twoDifferentPersonsApproveAList() {
        var first = person();
        var list = list();
        assertThat(list.state()).isEqualTo(State.WAITING);

        var once = with(list, first);

        assertThat(once.state()).isEqualTo(State.WAITING);
        assertThatThrownBy(() -> once.approvedBy(first, NOON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal()).isEqualTo(new OwnProposal("destroy", "administrator")));
        assertThat(with(once, person()).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aListIsCarriedOutWhenEachFileIsDestroyedOrSpared() {
        var list = with(with(list(), person()), person());
        assertThat(list.waiting()).hasSize(1);
        var entry = list.entries().getFirst();
        var ended = new DestructionList.Entry(
                entry.bundle(),
                entry.number(),
                entry.matters(),
                entry.closed(),
                entry.keep(),
                entry.basis(),
                entry.until(),
                entry.documents(),
                entry.papers(),
                Optional.of(new End(NOON, Optional.of(Obstacle.HOLD))));
        var done = new DestructionList(list.id(), list.compiled(), list.approvals(), Optional.empty(), List.of(ended));

        assertThat(done.state()).isEqualTo(State.CARRIED_OUT);
        assertThat(done.waiting()).isEmpty();
        assertThat(new DestructionList(
                                list.id(),
                                list.compiled(),
                                List.of(),
                                Optional.of(new Declined(person(), NOON)),
                                list.entries())
                        .state())
                .isEqualTo(State.DECLINED);
    }

    @Test
    void aHoldNeedsAReason() {
        assertThatThrownBy(() -> new RetentionHold(
                        UUID.randomUUID(),
                        number(),
                        person(),
                        NOON,
                        HoldGround.LITIGATION,
                        new Line(" "),
                        Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(InputsInvalid.class));
    }

    private static DestructionList list() {
        var file = file(closed(COMPLAINT, NOON));
        var retained = retained(file, Map.of(COMPLAINT, new Years(10))).orElseThrow();
        return DestructionList.of(UUID.randomUUID(), NOON, List.of(file.entry(retained)));
    }

    private static DestructionList with(DestructionList list, PersonId person) {
        var approvals = new ArrayList<>(list.approvals());
        approvals.add(list.approvedBy(person, NOON));
        return new DestructionList(list.id(), list.compiled(), approvals, list.declined(), list.entries());
    }

    private static Optional<Retained> retained(CaseFile file, Map<MatterCode, RetentionPeriod> periods) {
        return file.retained(matter -> Optional.ofNullable(periods.get(matter.code()))
                .map(keep -> new RetentionGuide.Item(matter.code(), keep, SOURCE)));
    }

    private static CaseFile file(FiledMatter... matters) {
        return new CaseFile(new BundleId(UUID.randomUUID()), number(), List.of(matters), Set.of(), 2, 3);
    }

    private static FiledMatter closed(MatterCode code, Instant at) {
        return new FiledMatter(id(), code, guide(), Optional.of(at));
    }

    private static BundleNumber number() {
        return BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 17);
    }

    private static MatterId id() {
        return new MatterId(UUID.randomUUID());
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private static GuideId guide() {
        return new GuideId(new GuideCode("labour-rights"), 1);
    }
}
