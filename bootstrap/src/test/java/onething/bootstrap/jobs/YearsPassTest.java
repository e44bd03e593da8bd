package onething.bootstrap.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import onething.application.port.in.token.ReadKeys;
import onething.application.port.out.token.SigningKeys;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.LocalService;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.PassingTime;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.Today;
import onething.bootstrap.journey.support.WholeSystem;
import onething.domain.text.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/// Fifty years of 档案保管: matters end, the clock moves, and the hourly job itself lists, destroys and spares. The
/// years are those of the guide: 30 for a complaint, 50 for a work injury.
@OnServicesOfTheirOwn
class YearsPassTest {

    private static final String RETENTION = "/api/v1/admin/retention";
    private static final String LISTS = "/api/v1/admin/destruction-lists/";
    private static final String TRAIL = "/api/v1/admin/trail/";
    private static final Path DATA = WholeSystem.aFolder();

    /// Next year, so that no year ends while the matters do.
    private static final int YEAR = Today.day().getYear() + 1;

    private static final LocalDate BEGINNING = LocalDate.of(YEAR, Month.MARCH, 1);

    private static LocalService service;

    private final PassingTime time = service.bean(PassingTime.class);
    private final RetentionJob job = service.bean(RetentionJob.class);

    @BeforeAll
    static void start() {
        service = new LocalService(Map.of("onething.local.data", DATA), PassingTime.Wiring.class, FreshKeys.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void filesGoWhenTheirYearsAreOverAndWhatALawsuitNeedsStays() throws IOException {
        comesTo(BEGINNING.atTime(9, 0));
        var worker = applicant("lina");
        var complaint = withdrawn(worker, "inspection-complaint");
        var injury = closed(worker);
        var sued = withdrawn(applicant("chenwei"), "inspection-complaint");
        var open = submitted(applicant("huanglei"), "inspection-complaint");
        var hold = held(sued, "litigation");
        var archive = archive(injury);

        comesTo(LocalDate.of(YEAR + 30, Month.DECEMBER, 31).atTime(LocalTime.MAX.withNano(0)));
        assertThat(listsAfterTheJob()).isEmpty();

        comesTo(LocalDate.of(YEAR + 31, Month.JANUARY, 1).atStartOfDay());
        var first = nextList(1);
        assertThat(numbers(first)).containsExactly(complaint.number());
        assertThat(first.at("/entries/0/until").asString()).isEqualTo(YEAR + 30 + "-12-31");
        assertThat(first.at("/entries/0/keep").asString()).isEqualTo("30年");
        approved(first);
        applicant("lina").sees(complaint.matter());
        assertThat(listsAfterTheJob()).as("one file gone, no other is due").hasSize(1);
        assertCarriedOut(first);
        applicant("lina").person().get("/api/v1/matters/" + complaint.matter()).is(404);
        applicant("lina").sees(injury.matter());
        applicant("chenwei").sees(sued.matter());

        comesTo(LocalDate.of(YEAR + 50, Month.DECEMBER, 31).atTime(LocalTime.MAX.withNano(0)));
        assertThat(listsAfterTheJob()).hasSize(1);

        comesTo(LocalDate.of(YEAR + 51, Month.JANUARY, 1).atStartOfDay());
        signedIn("admin").delete(RETENTION + "/holds/" + hold).is(204);
        var second = nextList(2);
        assertThat(numbers(second)).containsExactlyInAnyOrder(injury.number(), sued.number());
        signedIn("admin").post(LISTS + id(second) + "/approval", "").is(204);
        assertThat(listsAfterTheJob()).as("one person is not enough").hasSize(2);
        applicant("lina").sees(injury.matter());
        held(sued, "objection");
        signedIn("admin-second").post(LISTS + id(second) + "/approval", "").is(204);
        assertThat(listsAfterTheJob()).as("what is held is on no further list").hasSize(2);
        var carriedOut = assertCarriedOut(second);
        assertThat(entry(carriedOut, sued).at("/spared").asString()).isEqualTo("hold");
        assertThat(entry(carriedOut, injury).has("spared")).isFalse();
        assertThat(entry(carriedOut, injury).at("/papers").asInt()).isPositive();
        applicant("lina").person().get("/api/v1/matters/" + injury.matter()).is(404);
        applicant("lina").person().get("/api/v1/bundles/" + injury.bundle()).is(404);
        applicant("chenwei").sees(sued.matter());
        applicant("huanglei").sees(open.matter());

        assertTheTrailProves(archive, first, second);
        assertTheContentsGo(archive);
    }

    /// The events and what the head of the office took are still the same, and the log has the end of each file.
    private static void assertTheTrailProves(Archive archive, JsonNode... lists) {
        service.bean(SealTrailJob.class).seal().block();
        var admin = signedIn("admin");
        assertThat(admin.get(TRAIL + "verification").is(200).body().at("/sound").asBoolean())
                .isTrue();
        var log = admin.get(TRAIL + "export").is(200).response().body();
        assertThat(log).contains(archive.trail());
        for (var list : lists) {
            assertThat(log).contains("list:" + id(list));
        }
    }

    /// The next collection removes the content of the files that were handed in, and of no others.
    private void assertTheContentsGo(Archive archive) throws IOException {
        var before = contents();
        time.comesTo(time.instant().plus(Duration.ofDays(8)));

        service.bean(ContentCollectionJob.class).collect().block();

        assertThat(contents()).isNotEmpty().doesNotContainAnyElementsOf(archive.handedIn());
        assertThat(before).containsAll(contents());
    }

    /// The hourly job for the keys of tokens ran meanwhile.
    private void comesTo(LocalDateTime then) {
        time.comesTo(then);
        service.bean(KeyRotationJob.class).rotate().block();
    }

    private record Case(String matter, String bundle, String number) {}

    /// @param handedIn the SHA-256 of each file that was handed in
    /// @param trail    the events, a line each, as the public log has them
    private record Archive(List<String> handedIn, List<String> trail) {}

    private static Person signedIn(String account) {
        return Person.signedIn(service.address(), account);
    }

    private static Applicant applicant(String account) {
        return new Applicant(signedIn(account));
    }

    private static Case submitted(Applicant worker, String code) {
        var matter = worker.submits(code).get(code);
        var seen = worker.sees(matter).body();
        return new Case(
                matter,
                seen.at("/bundle").asString(),
                seen.at("/number").asString().replaceFirst("-\\d+$", ""));
    }

    private static Case withdrawn(Applicant worker, String code) {
        var ended = submitted(worker, code);
        worker.withdraws(ended.matter()).is(200);
        return ended;
    }

    /// With a decision that was served.
    private static Case closed(Applicant worker) {
        var ended = submitted(worker, "injury-determination");
        new Officer(signedIn("injury"))
                .does("accept", ended.matter())
                .does(
                        "decide",
                        ended.matter(),
                        "\"outcome\":\"recognised\"",
                        "\"statement\":\"经调查核实\"",
                        "\"inputs\":{\"item\":\"work-accident\",\"basis\":\"工伤保险条例第十四条\"}")
                .does("serve", ended.matter(), "\"received\":\"" + BEGINNING + "\"", """
                        "inputs":{"method":"in-person","employerReceived":"%s","fundCopied":"%s"}""".formatted(
                                BEGINNING, BEGINNING));
        assertThat(worker.sees(ended.matter()).text("/standing/kind")).isEqualTo("closed");
        return ended;
    }

    private static String held(Case file, String ground) {
        return signedIn("admin")
                .post(
                        RETENTION + "/holds",
                        "{\"bundle\":\"%s\",\"ground\":\"%s\",\"reason\":\"工伤行政诉讼一审\"}"
                                .formatted(file.number(), ground))
                .is(201)
                .text("/id");
    }

    private List<JsonNode> listsAfterTheJob() {
        job.retain().block();
        return signedIn("admin")
                .get(RETENTION)
                .is(200)
                .body()
                .at("/lists")
                .valueStream()
                .toList();
    }

    /// The list that the job writes now, as an administrator reads it.
    private JsonNode nextList(int place) {
        var lists = listsAfterTheJob();
        assertThat(lists).hasSize(place);
        assertThat(lists.getFirst().at("/state").asString()).isEqualTo("waiting");
        assertThat(listsAfterTheJob()).as("one list at a time").hasSize(place);
        return read(lists.getFirst());
    }

    private static JsonNode read(JsonNode list) {
        return signedIn("admin").get(LISTS + id(list)).is(200).body();
    }

    private static void approved(JsonNode list) {
        for (var account : List.of("admin", "admin-second")) {
            signedIn(account).post(LISTS + id(list) + "/approval", "").is(204);
        }
    }

    private static JsonNode assertCarriedOut(JsonNode list) {
        var now = read(list);
        assertThat(now.at("/state").asString()).isEqualTo("carried-out");
        assertThat(now.at("/approvals")).hasSize(2);
        assertThat(now.toString()).doesNotContain("李娜", "陈伟");
        return now;
    }

    private static String id(JsonNode list) {
        return UUID.fromString(list.at("/id").asString()).toString();
    }

    private static List<String> numbers(JsonNode list) {
        return list.at("/entries")
                .valueStream()
                .map(entry -> entry.at("/bundle").asString())
                .toList();
    }

    private static JsonNode entry(JsonNode list, Case file) {
        return list.at("/entries")
                .valueStream()
                .filter(entry -> entry.at("/bundle").asString().equals(file.number()))
                .findFirst()
                .orElseThrow();
    }

    /// What the head of the office takes before the file goes.
    private static Archive archive(Case file) throws IOException {
        var answer = signedIn("injury-head").file("/api/v1/desk/matters/" + file.matter() + "/archive");
        assertThat(answer.statusCode()).isEqualTo(200);
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        var stored = contents();
        var handedIn = files.entrySet().stream()
                .filter(each -> each.getKey().startsWith("documents/"))
                .map(each -> HexFormat.of().formatHex(Sha256.of(each.getValue())))
                .filter(stored::contains)
                .toList();
        assertThat(handedIn).hasSizeGreaterThan(2);
        return new Archive(
                handedIn, new String(files.get("trail.txt"), UTF_8).lines().toList());
    }

    /// The SHA-256 of each file that is kept, which is its name.
    private static List<String> contents() throws IOException {
        try (var all = Files.walk(DATA.resolve("documents"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /// A node keeps the published keys for half a minute, in which a month of them passes here.
    @TestConfiguration
    static class FreshKeys {

        @Bean
        @Primary
        ReadKeys keysOfNow(SigningKeys keys) {
            return () -> keys.all().map(key -> new ReadKeys.VerificationKey(key.id(), key.publicKey()));
        }
    }
}
