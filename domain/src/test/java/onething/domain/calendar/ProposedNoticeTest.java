package onething.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.NoticeInvalid;
import onething.domain.refusal.Refusal.NoticeNumberTaken;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedNoticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate SUNDAY = LocalDate.of(2027, 1, 3);

    private static final ProposedNotice FOR_2027 = new ProposedNotice(
            new NoticeNumber("国办发明电〔2026〕6号"),
            LocalDate.of(2026, 11, 20),
            2027,
            WholeYears.daysOff(2027, LocalDate.of(2026, 12, 31)),
            List.of(SUNDAY),
            new Line("国务院办公厅"),
            Optional.empty());

    @Test
    void aConsistentNoticeIsAccepted() {
        var notice = FOR_2027.checked(Calendars2022To2026.NOTICES, TODAY);

        assertThat(notice.number()).hasToString("国办发明电〔2026〕6号");
        assertThat(notice.holidays()).hasSize(14).startsWith(LocalDate.of(2026, 12, 31), NEW_YEAR);
        assertThat(notice.workdays()).containsExactly(SUNDAY);
        assertThat(notice.supersedes()).isNull();
    }

    @Test
    void everyShippedNoticeWouldBeAccepted() {
        assertThat(Calendars2022To2026.NOTICES)
                .allSatisfy(notice -> assertThat(new ProposedNotice(
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
    void aWronglyEnteredNoticeIsSuperseded() {
        var known = List.of(FOR_2027.checked(List.of(), TODAY));

        assertThat(another(FOR_2027.holidays(), FOR_2027.number())
                        .checked(known, TODAY)
                        .supersedes())
                .isEqualTo(FOR_2027.number());
    }

    @Test
    void aYearsFirstNoticeArrangesTheWholeYear() {
        var fragment = days(List.of(NEW_YEAR, LocalDate.of(2027, 10, 2)), List.of());

        assertThatThrownBy(() -> fragment.checked(Calendars2022To2026.NOTICES, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new NoticeInvalid(List.of(new Fault(
                                        "/holidays",
                                        "festival-missing",
                                        "一年的首份通知应安排全年。2027年放假的日子还缺法定节日："
                                                + "春节（2027-02-05、2027-02-06、2027-02-07、2027-02-08），清明节（2027-04-05），"
                                                + "劳动节（2027-05-01、2027-05-02），端午节（2027-06-09），中秋节（2027-09-15），"
                                                + "国庆节（2027-10-01、2027-10-03）")))));
    }

    @Test
    void onceTheYearIsArrangedANoticeMayChangeOneDay() {
        var known = List.of(FOR_2027.checked(List.of(), TODAY));

        assertThat(another(List.of(LocalDate.of(2027, 3, 3)), null)
                        .checked(known, TODAY)
                        .holidays())
                .containsExactly(LocalDate.of(2027, 3, 3));
    }

    @Test
    void aReplacementOfAYearsOnlyNoticeArrangesTheWholeYearToo() {
        var known = List.of(FOR_2027.checked(List.of(), TODAY));

        assertThat(faults(another(List.of(NEW_YEAR), FOR_2027.number()), known))
                .containsExactly("/holidays festival-missing");
    }

    @Test
    void aSupersededNoticeArrangesNothing() {
        var first = FOR_2027.checked(List.of(), TODAY);
        var fragment = new HolidayNotice(
                new NoticeNumber("国办发明电〔2026〕7号"),
                TODAY,
                2027,
                new TreeSet<>(List.of(NEW_YEAR)),
                new TreeSet<>(),
                new Line("国务院办公厅"),
                first.number());

        assertThat(faults(numbered("国办发明电〔2026〕8号"), List.of(first, fragment))).isEmpty();
        assertThat(faults(another(List.of(NEW_YEAR), null), List.of(first, fragment)))
                .contains("/holidays festival-missing");
    }

    @Test
    void aYearOutsideTheCalendarHasNoFestivals() {
        assertThat(faults(issued(TODAY, Integer.MAX_VALUE))).doesNotContain("/holidays festival-missing");
    }

    @Test
    void aNumberIsAcceptedOnce() {
        var known = List.of(FOR_2027.checked(List.of(), TODAY));

        assertThatThrownBy(() -> FOR_2027.checked(known, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new NoticeNumberTaken("国办发明电〔2026〕6号")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void everyFaultIsNamedWithItsPath(String path, String rule, ProposedNotice draft) {
        assertThat(faults(draft)).contains(path + " " + rule);
    }

    static Stream<Arguments> everyFaultIsNamedWithItsPath() {
        return Stream.of(
                Arguments.of("/number", "notice-number", numbered("国办发明电2026年6号")),
                Arguments.of("/number", "notice-number", numbered("关于放假的通知")),
                Arguments.of("/number", "notice-number", numbered("国办发明电〔202６年〕6号")),
                Arguments.of("/issued", "year-of-number", numbered("国办发明电〔2025〕6号")),
                Arguments.of("/issued", "not-yet", issued(TODAY.plusDays(1), 2027)),
                Arguments.of("/issued", "far-from-year", issued(TODAY, 2028)),
                Arguments.of("/year", "range", issued(TODAY, 2120)),
                Arguments.of("/year", "range", issued(TODAY, 1949)),
                Arguments.of(
                        "/holidays/1", "outside-year", days(List.of(NEW_YEAR, LocalDate.of(2026, 11, 30)), List.of())),
                Arguments.of("/holidays/0", "outside-year", days(List.of(LocalDate.of(2028, 1, 1)), List.of())),
                Arguments.of("/holidays/1", "twice", days(List.of(NEW_YEAR, NEW_YEAR), List.of())),
                Arguments.of("/holidays", "required", days(List.of(), List.of())),
                Arguments.of("/holidays", "festival-missing", days(List.of(), List.of())),
                Arguments.of("/workdays/0", "weekend", days(List.of(), List.of(LocalDate.of(2027, 1, 4)))),
                Arguments.of("/workdays/0", "holiday-too", days(List.of(SUNDAY), List.of(SUNDAY))),
                Arguments.of("/source", "length", from(" ")),
                Arguments.of("/source", "length", from("长".repeat(501))),
                Arguments.of("/supersedes", "unknown-notice", superseding("国办发明电〔2019〕1号")),
                Arguments.of("/supersedes", "other-year", superseding("国办发明电〔2025〕7号")));
    }

    private static List<String> faults(ProposedNotice draft) {
        return faults(draft, Calendars2022To2026.NOTICES);
    }

    private static List<String> faults(ProposedNotice draft, List<HolidayNotice> known) {
        try {
            draft.checked(known, TODAY);
            return List.of();
        } catch (Refused refused) {
            return ((NoticeInvalid) refused.refusal())
                    .faults().stream().map(ProposedNoticeTest::text).toList();
        }
    }

    private static String text(Fault fault) {
        return fault.path() + " " + fault.rule();
    }

    private static ProposedNotice another(List<LocalDate> holidays, @Nullable NoticeNumber supersedes) {
        return with(draft -> new ProposedNotice(
                new NoticeNumber("国办发明电〔2026〕9号"),
                draft.issued(),
                2027,
                holidays,
                List.of(),
                draft.source(),
                Optional.ofNullable(supersedes)));
    }

    private static ProposedNotice with(UnaryOperator<ProposedNotice> change) {
        return change.apply(FOR_2027);
    }

    private static ProposedNotice numbered(String number) {
        return with(draft -> new ProposedNotice(
                new NoticeNumber(number),
                draft.issued(),
                2027,
                draft.holidays(),
                draft.workdays(),
                draft.source(),
                Optional.empty()));
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
                draft.number(),
                draft.issued(),
                2027,
                draft.holidays(),
                draft.workdays(),
                new Line(source),
                Optional.empty()));
    }

    private static ProposedNotice superseding(String number) {
        return with(draft -> new ProposedNotice(
                draft.number(),
                draft.issued(),
                2027,
                draft.holidays(),
                draft.workdays(),
                draft.source(),
                Optional.of(new NoticeNumber(number))));
    }
}
