package onething.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.NoticeInvalid;
import onething.domain.refusal.Refusal.NoticeNumberTaken;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProposedNoticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate SUNDAY = LocalDate.of(2027, 1, 3);

    private static final ProposedNotice FOR_2027 = new ProposedNotice(
            "国办发明电〔2026〕6号",
            LocalDate.of(2026, 11, 20),
            2027,
            List.of(NEW_YEAR, LocalDate.of(2026, 12, 31)),
            List.of(SUNDAY),
            "国务院办公厅",
            Optional.empty());

    @Test
    void aNoticeThatHoldsTogetherIsTaken() {
        var notice = FOR_2027.checked(Calendars2022To2026.NOTICES, TODAY);

        assertThat(notice.number()).isEqualTo("国办发明电〔2026〕6号");
        assertThat(notice.holidays()).containsExactly(LocalDate.of(2026, 12, 31), NEW_YEAR);
        assertThat(notice.workdays()).containsExactly(SUNDAY);
        assertThat(notice.supersedes()).isNull();
    }

    @Test
    void everyNoticeThatShipsWouldBeTaken() {
        assertThat(Calendars2022To2026.NOTICES).allSatisfy(notice -> assertThat(new ProposedNotice(
                                notice.number(),
                                notice.issued(),
                                notice.year(),
                                List.copyOf(notice.holidays()),
                                List.copyOf(notice.workdays()),
                                notice.source(),
                                Optional.empty())
                        .checked(List.of(), TODAY))
                .isEqualTo(notice));
    }

    @Test
    void oneEnteredWronglyIsSuperseded() {
        var right = with(draft -> new ProposedNotice(
                draft.number(),
                draft.issued(),
                draft.year(),
                draft.holidays(),
                draft.workdays(),
                draft.source(),
                Optional.of("国办发明电〔2025〕7号")));

        assertThat(right.checked(Calendars2022To2026.NOTICES, TODAY).supersedes()).isEqualTo("国办发明电〔2025〕7号");
    }

    @Test
    void aNumberIsTakenOnce() {
        var known = List.of(FOR_2027.checked(List.of(), TODAY));

        assertThatThrownBy(() -> FOR_2027.checked(known, TODAY))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new NoticeNumberTaken("国办发明电〔2026〕6号")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void whatDoesNotHoldTogetherIsNamedWithItsPlace(String path, String rule, ProposedNotice draft) {
        assertThat(faults(draft)).contains(path + " " + rule);
    }

    static Stream<Arguments> whatDoesNotHoldTogetherIsNamedWithItsPlace() {
        return Stream.of(
                Arguments.of("/number", "notice-number", numbered("国办发明电[2026]6号")),
                Arguments.of("/number", "notice-number", numbered("关于放假的通知")),
                Arguments.of("/number", "notice-number", numbered("国办发明电〔２０２６〕6号")),
                Arguments.of("/issued", "year-of-number", numbered("国办发明电〔2025〕6号")),
                Arguments.of("/issued", "not-yet", issued(TODAY.plusDays(1), 2027)),
                Arguments.of("/issued", "far-from-year", issued(TODAY, 2028)),
                Arguments.of("/year", "range", issued(TODAY, 2120)),
                Arguments.of("/year", "range", issued(TODAY, 1949)),
                Arguments.of("/holidays/1", "outside-year", days(List.of(NEW_YEAR, LocalDate.of(2026, 11, 30)), List.of())),
                Arguments.of("/holidays/0", "outside-year", days(List.of(LocalDate.of(2028, 1, 1)), List.of())),
                Arguments.of("/holidays/1", "twice", days(List.of(NEW_YEAR, NEW_YEAR), List.of())),
                Arguments.of("/holidays", "required", days(List.of(), List.of())),
                Arguments.of("/workdays/0", "weekend", days(List.of(), List.of(LocalDate.of(2027, 1, 4)))),
                Arguments.of("/workdays/0", "holiday-too", days(List.of(SUNDAY), List.of(SUNDAY))),
                Arguments.of("/source", "length", from(" ")),
                Arguments.of("/source", "length", from("长".repeat(501))),
                Arguments.of("/supersedes", "unknown-notice", superseding("国办发明电〔2019〕1号")));
    }

    private static List<String> faults(ProposedNotice draft) {
        try {
            draft.checked(Calendars2022To2026.NOTICES, TODAY);
            return List.of();
        } catch (Refused refused) {
            return ((NoticeInvalid) refused.refusal())
                    .faults().stream().map(ProposedNoticeTest::told).toList();
        }
    }

    private static String told(Fault fault) {
        return fault.path() + " " + fault.rule();
    }

    private static ProposedNotice with(UnaryOperator<ProposedNotice> change) {
        return change.apply(FOR_2027);
    }

    private static ProposedNotice numbered(String number) {
        return with(draft -> new ProposedNotice(
                number, draft.issued(), 2027, draft.holidays(), draft.workdays(), draft.source(), Optional.empty()));
    }

    private static ProposedNotice issued(LocalDate day, int year) {
        return with(draft -> new ProposedNotice(
                draft.number(), day, year, draft.holidays(), draft.workdays(), draft.source(), Optional.empty()));
    }

    private static ProposedNotice days(List<LocalDate> holidays, List<LocalDate> workdays) {
        return with(draft -> new ProposedNotice(
                draft.number(), draft.issued(), 2027, holidays, workdays, draft.source(), Optional.empty()));
    }

    private static ProposedNotice from(String source) {
        return with(draft -> new ProposedNotice(
                draft.number(), draft.issued(), 2027, draft.holidays(), draft.workdays(), source, Optional.empty()));
    }

    private static ProposedNotice superseding(String number) {
        return with(draft -> new ProposedNotice(
                draft.number(),
                draft.issued(),
                2027,
                draft.holidays(),
                draft.workdays(),
                draft.source(),
                Optional.of(number)));
    }
}
