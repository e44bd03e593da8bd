package onething.bootstrap.journey.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Runs the main job with mistakes and attacks. Then it searches every log line and every stored byte,
/// including the papers handed in, for data of the sample people. No other service may start meanwhile: a start
/// sets up the log of the whole JVM again, and says who the sample people are.
@ResourceLock(OnServicesOfTheirOwn.LOCK)
class NothingInClearTest extends WholeSystem {

    private static final String VERIFIED = "\"inputs\":{\"method\":\"phone\",\"result\":\"本人确认\"}";
    private static final String PHONE = "13800138000";
    private static final String LI_NAS_NUMBER = "445202199003071527";

    private static final String PASSPORT = "EB7654321";

    /// A wrong number that belongs to no one; a user typed it by mistake.
    private static final String MISTYPED = "445202199003071528";

    private static final Map<String, String> SAMPLES = Map.of(
            "李娜's number", LI_NAS_NUMBER,
            "陈伟's number", "445281197806150612",
            "王芳's number", "445202198808170018",
            "a number with a slip", MISTYPED,
            "a passport's number", PASSPORT,
            "李娜's telephone", PHONE,
            "李娜's name", "李娜",
            "王芳's name", "王芳",
            "李娜's street", "进贤门大道",
            "what happened to her", "右手食指被压伤");

    private static final Map<String, List<String>> SPELLINGS = SAMPLES.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> spellings(each.getValue())));

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("onething");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final List<String> secrets = new ArrayList<>();

    @Autowired
    private EmbeddedPostgres postgres;

    @Value("${onething.local.data}")
    private Path data;

    @BeforeEach
    void listens() {
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopsListening() {
        ours.setLevel(null);
        root.detachAppender(lines);
    }

    @Test
    void theLogAndTheDisksRevealNoPerson() throws SQLException, IOException {
        theJobIsDone();

        assertThat(logged())
                .as("the provider's garbage at least is told")
                .anyMatch(line -> line.contains("粤信签 could not"));
        assertThat(logged()).noneMatch(line -> SAMPLES.values().stream().anyMatch(line::contains));
        assertThat(logged()).noneMatch(line -> secrets.stream().anyMatch(line::contains));
        assertThat(storedInTables()).isEmpty();
        assertThat(storedInFiles()).isEmpty();
    }

    /// Proves that the search works: a search that finds nothing must have looked.
    @Test
    void theSearchFindsWhatLiesInClear() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table public.in_clear (note text, raw bytea, json jsonb)");
            try {
                assertThat(tables(statement)).contains("in_clear");
                for (var row : List.of(
                        "('" + LI_NAS_NUMBER + "', null, null)",
                        "(null, '" + LI_NAS_NUMBER + "'::bytea, null)",
                        "('" + Base64.getEncoder().encodeToString(("x" + LI_NAS_NUMBER).getBytes(UTF_8))
                                + "', null, null)",
                        "(null, null, '{\"a\": \"" + LI_NAS_NUMBER + "\"}')")) {
                    statement.execute("insert into public.in_clear values " + row);
                    assertThat(foundIn(statement, "in_clear")).as(row).containsExactly("李娜's number in in_clear");
                    statement.execute("delete from public.in_clear");
                }
            } finally {
                statement.execute("drop table public.in_clear");
            }
        }
    }

    private void theJobIsDone() {
        var lina = signedIn("lina");
        var worker = new Applicant(lina);
        var matters = worker.submits("inspection-complaint", "injury-determination", "advance-payment");
        var injury = matters.get("injury-determination");
        var officer = new Officer(signedIn("injury"));
        officer.sees(injury);
        officer.person().get("/api/v1/desk/matters");
        officer.does("accept", injury);
        worker.sees(injury);
        lina.get("/api/v1/matters/" + injury + "/timeline").is(200);
        lina.get("/api/v1/me/accesses");
        var asked = lina.create("/api/v1/matters/" + injury + "/inquiries", "{\"text\":\"我是李娜，电话" + PHONE + "\"}")
                .is(201)
                .text("/id");
        officer.person()
                .post("/api/v1/matters/" + injury + "/inquiries/" + asked + "/answer", "{\"text\":\"李娜，知道了\"}")
                .is(200);
        officer.person()
                .create("/api/v1/desk/matters/" + injury + "/notes", "{\"text\":\"李娜的电话是" + PHONE + "\"}")
                .is(201);
        officer.person()
                .post("/api/v1/desk/matters/" + injury + "/appointments/visit/invitation", "")
                .is(200);
        lina.send(
                        "PUT",
                        "/api/v1/matters/" + injury + "/appointments/visit",
                        Map.of("Content-Type", "application/json"),
                        BodyPublishers.ofString("{\"answer\":\"none-suits\",\"wish\":\"右手食指被压伤，请打电话" + PHONE + "\"}"))
                .is(200);
        new Officer(signedIn("inspector"))
                .does("verify-complainant", matters.get("inspection-complaint"), VERIFIED)
                .does(
                        "file",
                        matters.get("inspection-complaint"),
                        "\"statement\":\"投诉人身份证号" + LI_NAS_NUMBER + "，电话" + PHONE + "\"");
        somebodyShowsAPassport();
        mistakesAreMade(worker);
        byFaceAndByScan(lina);
        guessesAreMade();
    }

    private void somebodyShowsAPassport() {
        var huang = new Applicant(signedIn("huanglei"));
        var matter = huang.submitsWith(
                        "{\"worker\":{\"idType\":\"passport\",\"idNumber\":null,\"documentNumber\":\"" + PASSPORT
                                + "\"}}",
                        "inspection-complaint")
                .get("inspection-complaint");
        new Officer(signedIn("inspector"))
                .does("verify-complainant", matter, VERIFIED)
                .does("file", matter, "\"statement\":\"护照号码" + PASSPORT + "\"");
        var bundle = huang.opens("injury-determination");
        huang.fillsIn(bundle, "{\"worker\":{\"idType\":\"passport\",\"idNumber\":\"" + PASSPORT + "\"}}");
        huang.person().patch("/api/v1/bundles/" + bundle, huang.versionOf(bundle), "{\"answers\": " + PASSPORT);
        huang.person()
                .submit(bundle, huang.versionOf(bundle), UUID.randomUUID().toString())
                .is(422);
        huang.person().get("/api/v1/matters/" + PASSPORT);
    }

    private void mistakesAreMade(Applicant worker) {
        var bundle = worker.opens("injury-determination");
        worker.fillsIn(bundle, "{\"worker\":{\"idNumber\":\"" + MISTYPED + "\",\"phone\":\"" + PHONE + "1\"}}");
        worker.person()
                .patch(
                        "/api/v1/bundles/" + bundle,
                        worker.versionOf(bundle),
                        "{\"answers\":{\"" + LI_NAS_NUMBER + "\":1}}");
        worker.person()
                .patch("/api/v1/bundles/" + bundle, worker.versionOf(bundle), "{\"answers\": " + LI_NAS_NUMBER + "李娜");
        worker.person()
                .submit(bundle, worker.versionOf(bundle), UUID.randomUUID().toString())
                .is(422);
        worker.person()
                .upload(
                        "/api/v1/bundles/" + bundle + "/materials?meets=diagnosis",
                        "application/pdf",
                        LI_NAS_NUMBER + ".pdf",
                        BodyPublishers.ofString(Applicant.aPdf(LI_NAS_NUMBER)))
                .is(201);
        worker.person().get("/api/v1/matters?after=" + LI_NAS_NUMBER);
        worker.person().get("/api/v1/matters/" + LI_NAS_NUMBER);
    }

    private void byFaceAndByScan(Person lina) {
        var browser = new Browser(service());
        var begun = browser.begins();
        var entrance = browser.post(
                        "/login/face",
                        Map.of(
                                "signIn",
                                begun.handle(),
                                "faceConsent",
                                true,
                                "agreement",
                                true,
                                "name",
                                "李娜",
                                "idNumber",
                                LI_NAS_NUMBER))
                .is(200)
                .text("/url");
        var state = Browser.parameter(entrance, "state").orElseThrow();
        secrets.add(state);
        var camera = browser.get("/login/face/callback?code=lina.10000&state=" + state)
                .is(302)
                .header("Location");
        var client = browser.get(Browser.parameter(camera, "back").orElseThrow())
                .is(302)
                .header("Location");
        var code = Browser.parameter(client, "code").orElseThrow();
        var tokens = browser.exchanges(code, begun.verifier()).is(200);
        secrets.addAll(List.of(code, tokens.text("/access_token"), tokens.text("/refresh_token")));
        lina.get("/api/v1/me/device-sign-ins/" + LI_NAS_NUMBER).is(404);
        var again = browser.begins();
        var nowhere = browser.post("/login/face", Map.of("signIn", again.handle(), "faceConsent", true))
                .is(200);
        browser.get("/login/face/callback?code=lina.garbage&state="
                        + Browser.parameter(nowhere.text("/url"), "state").orElseThrow())
                .is(302);
    }

    private void guessesAreMade() {
        var browser = new Browser(service());
        var begun = browser.begins();
        secrets.add("a wrong password");
        browser.triesPassword(begun, LI_NAS_NUMBER, "a wrong password").is(422);
        browser.triesPassword(begun, PHONE, "a wrong password").is(422);
        browser.exchanges(Map.of("grant_type", "refresh_token", "client_id", "h5", "refresh_token", LI_NAS_NUMBER))
                .is(400);
    }

    private List<String> logged() {
        return List.copyOf(lines.list).stream().map(NothingInClearTest::whole).toList();
    }

    private static String whole(ILoggingEvent event) {
        return event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                + messages(event.getThrowableProxy());
    }

    private static String messages(IThrowableProxy thrown) {
        return thrown == null
                ? ""
                : thrown.getMessage() + " " + messages(thrown.getCause()) + " "
                        + Stream.of(thrown.getSuppressed())
                                .map(NothingInClearTest::messages)
                                .toList();
    }

    private List<String> storedInTables() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var tables = tables(statement);
            assertThat(tables).contains("accounts", "bundles", "matters");
            for (var table : tables) {
                found.addAll(foundIn(statement, table));
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var names = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    /// Each row as text: bytes print as hexadecimals.
    private static Set<String> foundIn(Statement statement, String table) throws SQLException {
        var found = new LinkedHashSet<String>();
        try (var rows = statement.executeQuery("select t::text from public.\"" + table + "\" t")) {
            while (rows.next()) {
                var row = rows.getString(1);
                SPELLINGS.forEach((what, spellings) -> {
                    if (spellings.stream().anyMatch(row::contains)) {
                        found.add(what + " in " + table);
                    }
                });
            }
        }
        return found;
    }

    /// Gives the spellings: plain, hexadecimal, and base64 at each offset, without the ends that depend on
    /// the neighbouring bytes.
    private static List<String> spellings(String sample) {
        var bytes = sample.getBytes(UTF_8);
        var shifted = IntStream.range(0, 3).mapToObj(before -> {
            var padded = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, padded, before, bytes.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(padded);
            return text.substring(before == 0 ? 0 : before + 1, text.length() - 1);
        });
        return Stream.concat(Stream.of(sample, HexFormat.of().formatHex(bytes)), shifted)
                .toList();
    }

    /// Gives tables, indexes, deleted rows that are not vacuumed yet, and the write-ahead log.
    private List<String> storedInFiles() throws SQLException, IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        var samples = new LinkedHashMap<String, String>();
        SAMPLES.forEach((what, sample) -> samples.put(what, new String(sample.getBytes(UTF_8), ISO_8859_1)));
        var found = new ArrayList<String>();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = contentOf(file);
                samples.forEach((what, sample) -> {
                    if (content.contains(sample)) {
                        found.add(what + " in " + data.relativize(file));
                    }
                });
            }
        }
        return found;
    }

    /// The database removes files of its own meanwhile; what is gone is not stored.
    private static String contentOf(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException _) {
            return "";
        }
    }
}
