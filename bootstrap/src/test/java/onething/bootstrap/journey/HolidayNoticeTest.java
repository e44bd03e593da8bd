package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.Today;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A holiday notice is published while a payment is due within 20 working days: from any day of the year
/// these include a weekend.
class HolidayNoticeTest extends WholeSystem {

    private static final String REGISTER = "/api/v1/admin/calendars";
    private static final int YEAR = Today.day().getYear();
    private static final int NUMBER = 10_000 + (int) (System.nanoTime() % 80_000);

    @Test
    void aNoticeIsProposedReadAndAppliedAndANotifiedDateNeverBecomesEarlier() {
        var lina = new Applicant(signedIn("lina"));
        var administrator = signedIn("admin");
        var matter = lina.submits("advance-payment").get("advance-payment");
        var number = lina.sees(matter).text("/number");
        var notified = dueOf(lina, matter);

        var daysOff = daysOff(notified.getYear(), administrator);
        var notifiedDayToo =
                Stream.concat(daysOff.stream(), Stream.of(notified)).toList();

        var longer = proposes(administrator, NUMBER, notified.getYear(), notifiedDayToo, List.of(), "");
        assertThat(dueOf(lina, matter)).as("a proposal counts for nothing").isEqualTo(notified);
        var diff = hasRead(administrator, longer);
        assertThat(sides(diff, "later")).isPositive();
        assertThat(changed(administrator, longer)).contains(number);

        apply(administrator, longer, "\"0\"").is(412);
        apply(administrator, longer, diff.header("ETag")).is(200);
        assertThat(apply(administrator, longer, diff.header("ETag")).is(409).problem())
                .isEqualTo("notice-applied");

        var moved = dueOf(lina, matter);
        assertThat(moved).isAfter(notified);
        assertThat(lina.person()
                        .get("/api/v1/matters/" + matter + "/deadlines")
                        .response()
                        .body())
                .contains(number(NUMBER));

        var worked = List.of(aWeekendDayBefore(notified, administrator));
        var shorter = proposes(administrator, NUMBER + 1, notified.getYear(), daysOff, worked, number(NUMBER));
        var second = hasRead(administrator, shorter);
        assertThat(sides(second, "held") + sides(second, "earlier")).isPositive();
        apply(administrator, shorter, second.header("ETag")).is(200);

        assertThat(dueOf(lina, matter)).as("notified as " + notified).isEqualTo(notified);
        assertThat(lina.person()
                        .get("/api/v1/matters/" + matter + "/deadlines")
                        .response()
                        .body())
                .contains("此前已告知" + notified);
        await().untilAsserted(() -> {
            var read =
                    administrator.get(REGISTER + "/" + shorter).is(200).body().at("/recount");
            assertThat(read.at("/counted").asLong())
                    .isPositive()
                    .isEqualTo(read.at("/matters").asLong());
        });
        assertThat(register(administrator)).contains(number(NUMBER), number(NUMBER + 1));
    }

    @Test
    void aProposalIsWithdrawn() {
        var administrator = signedIn("admin");
        var proposed = proposes(administrator, NUMBER + 2, YEAR, daysOff(YEAR, administrator), List.of(), "");
        var read = hasRead(administrator, proposed);

        administrator.delete(REGISTER + "/" + proposed, read.header("ETag")).is(204);

        assertThat(administrator.get(REGISTER + "/" + proposed).is(404).problem())
                .isEqualTo("notice-unknown");
    }

    @Test
    void aYearsFirstNoticeIsNotProposedWithoutItsFestivals() {
        var newYear = LocalDate.of(YEAR + 1, 1, 1);

        var refused = signedIn("admin")
                .create(REGISTER, aNotice(NUMBER + 4, YEAR + 1, List.of(newYear), List.of(), ""))
                .is(422);

        assertThat(refused.problem()).isEqualTo("notice-invalid");
        assertThat(refused.response().body()).contains("festival-missing", "劳动节（" + (YEAR + 1) + "-05-01");
    }

    @Test
    void theRegisterIsTheAdministratorsAlone() {
        for (var account : List.of("lina", "factory", "inspector", "inspector-head")) {
            var person = signedIn(account);

            assertThat(person.get(REGISTER).is(403).problem()).isEqualTo("role-lacking");
            assertThat(person.create(REGISTER, aNotice(NUMBER + 3, YEAR, List.of(Today.day()), List.of(), ""))
                            .is(403)
                            .problem())
                    .isEqualTo("role-lacking");
            apply(person, UUID.randomUUID().toString(), "\"0\"").is(403);
        }
        Person.stranger(service()).get(REGISTER).is(401);
    }

    private static String proposes(
            Person administrator,
            int number,
            int year,
            List<LocalDate> holidays,
            List<LocalDate> workdays,
            String supersedes) {
        var key = UUID.randomUUID().toString();
        var notice = aNotice(number, year, holidays, workdays, supersedes);
        var proposed = administrator.create(REGISTER, notice, key).is(201);
        assertThat(administrator.create(REGISTER, notice, key).is(201).text("/id"))
                .isEqualTo(proposed.text("/id"));
        return proposed.text("/id");
    }

    private static String aNotice(
            int number, int year, List<LocalDate> holidays, List<LocalDate> workdays, String supersedes) {
        return """
                {"number": "%s", "issued": "%s", "year": %d, "holidays": [%s], "workdays": [%s], "source": "试验"%s}
                """.formatted(
                        number(number),
                        Today.iso(),
                        year,
                        quoted(holidays),
                        quoted(workdays),
                        supersedes.isEmpty() ? "" : ", \"supersedes\": \"" + supersedes + "\"");
    }

    private static String number(int number) {
        return "试办发〔%d〕%d号".formatted(YEAR, number);
    }

    private static String quoted(List<LocalDate> days) {
        return days.stream().map(day -> "\"" + day + "\"").collect(Collectors.joining(","));
    }

    /// Gives the notice after its diff has been calculated.
    private static Answer hasRead(Person administrator, String notice) {
        var read = new ArrayList<Answer>();
        await().untilAsserted(() -> {
            var answer = administrator.get(REGISTER + "/" + notice).is(200);
            assertThat(answer.text("/diff/finished")).isNotEmpty();
            read.add(answer);
        });
        return read.getLast();
    }

    private static Answer apply(Person person, String notice, String version) {
        return person.change(REGISTER + "/" + notice + "/application", version, "");
    }

    private static long sides(Answer notice, String effect) {
        return stream(notice.body().at("/diff/effects"))
                .filter(sum -> sum.at("/effect").asString().equals(effect))
                .mapToLong(sum -> sum.at("/sides").asLong())
                .sum();
    }

    private static List<String> changed(Person administrator, String notice) {
        return stream(administrator
                        .get(REGISTER + "/" + notice + "/changes?limit=100")
                        .is(200)
                        .body()
                        .at("/items"))
                .map(item -> item.at("/number").asString())
                .toList();
    }

    private static List<String> register(Person administrator) {
        return stream(administrator.get(REGISTER).is(200).body().at("/items"))
                .filter(item -> item.at("/counts").asBoolean())
                .map(item -> item.at("/number").asString())
                .toList();
    }

    /// The promised last day, as the applicant sees it.
    private static LocalDate dueOf(Applicant applicant, String matter) {
        return LocalDate.parse(stream(applicant.sees(matter).body().at("/countdowns"))
                .filter(clock -> clock.at("/clock").asString().equals("payment-decision"))
                .findFirst()
                .orElseThrow()
                .at("/committed/day")
                .asString());
    }

    /// Gives the days off of the year, which its first notice and any replacement must name.
    private static List<LocalDate> daysOff(int year, Person anyone) {
        return days(year, anyone)
                .filter(day -> !day.at("/working").asBoolean() && !isPlainWeekend(day))
                .map(day -> LocalDate.parse(day.at("/day").asString()))
                .toList();
    }

    /// Gives a weekend day that a notice for the year of the due date can make a working day.
    private static LocalDate aWeekendDayBefore(LocalDate due, Person anyone) {
        return Today.day()
                .plusDays(1)
                .datesUntil(due)
                .filter(day -> day.getYear() == due.getYear() || day.getMonth() == Month.DECEMBER)
                .filter(day -> days(day.getYear(), anyone)
                        .anyMatch(each -> each.at("/day").asString().equals(day.toString()) && isPlainWeekend(each)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPlainWeekend(JsonNode day) {
        return day.at("/text").asString().equals("周末");
    }

    private static Stream<JsonNode> days(int year, Person anyone) {
        return stream(anyone.get("/api/v1/calendars/" + year).is(200).body().at("/days"));
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
