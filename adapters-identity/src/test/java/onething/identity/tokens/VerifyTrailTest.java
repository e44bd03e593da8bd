package onething.identity.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import onething.application.port.in.erasure.DecideErasure;
import onething.application.port.out.erasure.InMemoryNoteErasures;
import onething.application.port.out.transparency.InMemoryLogKeys;
import onething.application.port.out.transparency.LogKeys.LogKey;
import onething.application.service.People;
import onething.application.service.ServiceInMemory;
import onething.application.service.erasure.DecideErasureService;
import onething.application.service.handling.LogKeyring;
import onething.application.service.transparency.ExportTrailService;
import onething.application.service.transparency.SealTrailService;
import onething.domain.erasure.NoteErasure;
import onething.domain.matter.MatterId;
import onething.domain.text.Line;
import onething.domain.trail.Event;
import onething.domain.trail.NoteSeal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program that checks an export without trust in the service, `bootstrap/deploy/verify/VerifyTrail.java`: it
/// is compiled alone, as a JDK runs it, and called as its command line is.
class VerifyTrailTest {

    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int UNKNOWN = 2;

    @TempDir
    static Path compiled;

    private static Method program;

    @TempDir
    Path place;

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryLogKeys keys = new InMemoryLogKeys();
    private final LogKeyring keyring = new LogKeyring(
            keys,
            new JwsLogSigner(new IssuerProperties(URI.create("https://onething.test"), "onething-api")),
            UUID::randomUUID,
            service.clock);
    private byte[] export;

    @BeforeAll
    static void theProgramIsCompiledAlone() throws Exception {
        var source = Path.of("../bootstrap/deploy/verify/VerifyTrail.java").toString();
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "--release",
                        "17",
                        "-cp",
                        compiled.toString(),
                        "-d",
                        compiled.toString(),
                        source))
                .isZero();
        var loader = new URLClassLoader(new URL[] {compiled.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        program =
                quietly(() -> Class.forName("VerifyTrail", true, loader)).getDeclaredMethod("checked", String[].class);
        program.setAccessible(true);
    }

    /// What the program says of thousands of changed files is not for the log of the tests.
    private static <T> T quietly(Callable<T> starting) throws Exception {
        var out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            return starting.call();
        } finally {
            System.setOut(out);
        }
    }

    @BeforeEach
    void anExport() throws IOException {
        var seal = new SealTrailService(service.log, keyring, service.clock);
        for (int day = 0; day < 3; day++) {
            var matter = service.aMatter(LI_NA, DETERMINATION);
            service.act(DETERMINER, matter, "accept", "材料齐全");
            seal.seal().block();
            service.clock.passes(Duration.ofDays(1));
        }
        export = exported();
        Files.writeString(
                place.resolve("keys.json"), keySet(keys.all().collectList().block()));
    }

    private byte[] exported() {
        return String.join(
                        "",
                        new ExportTrailService(service.log)
                                .export(People.ADMINISTRATOR)
                                .collectList()
                                .block())
                .getBytes(UTF_8);
    }

    @Test
    void anExportIsInOrder() throws Exception {
        assertThat(new String(export, UTF_8).lines()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(verified(export)).isEqualTo(GOOD);
    }

    @Test
    void nothingIsKnownBeforeTheFirstSignedHead() {
        assertThat(verified(new byte[0])).isEqualTo(UNKNOWN);
    }

    @Test
    void anExportThatIsCutOffAnywhereIsRefused() {
        for (int length = 1; length < export.length; length++) {
            var cut = Arrays.copyOf(export, length);
            boolean endsWithAHead = cut[length - 1] == '\n'
                    && new String(cut, UTF_8).lines().toList().getLast().startsWith("head\t");
            assertThat(verified(cut)).as("%d bytes", length).isEqualTo(endsWithAHead ? GOOD : BAD);
        }
    }

    @Test
    void anyOneByteChangedIsRefused() {
        var random = new Random(20_261_129);
        for (int at = 0; at < export.length; at++) {
            var changed = export.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            assertThat(verified(changed)).as("byte %d: %d", at, changed[at]).isEqualTo(BAD);
        }
    }

    @Test
    void anyRowRemovedIsRefused() {
        var rows = rows();

        for (int row = 0; row < rows.size(); row++) {
            var fewer = new ArrayList<>(rows);
            fewer.remove(row);
            assertThat(verified(bytes(fewer))).as("without row %d", row).isEqualTo(BAD);
        }
    }

    @Test
    void anyTwoRowsSwappedAreRefused() {
        var rows = rows();

        for (int one = 0; one < rows.size(); one++) {
            for (int other = one + 1; other < rows.size(); other++) {
                var swapped = new ArrayList<>(rows);
                Collections.swap(swapped, one, other);
                assertThat(verified(bytes(swapped))).as("%d and %d", one, other).isEqualTo(BAD);
            }
        }
    }

    @Test
    void anotherKeyProvesNothing() throws Exception {
        var other = new InMemoryLogKeys();
        new LogKeyring(
                        other,
                        new JwsLogSigner(new IssuerProperties(URI.create("https://onething.test"), "onething-api")),
                        UUID::randomUUID,
                        service.clock)
                .promise(List.of("ab".repeat(32)))
                .block();
        Files.writeString(
                place.resolve("keys.json"), keySet(other.all().collectList().block()));

        assertThat(verified(export)).isEqualTo(BAD);
    }

    /// A new key signs the log after a year. What the old one signed stays proved, and is not without it.
    @Test
    void headsOfAnOldKeyStayProvedAfterTheNextKey() throws Exception {
        service.clock.passes(LogKeyring.LIFE);
        service.aMatter(LI_NA, DETERMINATION);
        var nextYear = new LogKeyring(
                keys,
                new JwsLogSigner(new IssuerProperties(URI.create("https://onething.test"), "onething-api")),
                UUID::randomUUID,
                service.clock);
        new SealTrailService(service.log, nextYear, service.clock).seal().block();
        var both = keys.all().collectList().block();
        assertThat(both).hasSize(2);
        var longer = exported();
        assertThat(new String(longer, UTF_8)).startsWith(new String(export, UTF_8));

        Files.writeString(place.resolve("keys.json"), keySet(both));
        assertThat(verified(longer)).isEqualTo(GOOD);
        assertThat(verified(export)).as("an export of the year before").isEqualTo(GOOD);
        for (var one : both) {
            Files.writeString(place.resolve("keys.json"), keySet(List.of(one)));
            assertThat(verified(longer)).as("one key alone").isEqualTo(BAD);
        }
    }

    /// The words of the first acceptance are checked with their salt.
    @Test
    void wordsAreCheckedWithTheirSaltAndNoOthersFit() throws Exception {
        var event = noted();
        var salt = event.seal().salt().orElseThrow();
        verified(export);

        assertThat(note(event.hash(), salt, event.note())).isEqualTo(GOOD);
        assertThat(note(event.hash(), salt, event.note() + "。")).isEqualTo(BAD);
        assertThat(note(event.hash(), "ab".repeat(32), event.note())).isEqualTo(BAD);
        assertThat(note(event.hash(), salt.substring(1), event.note())).isEqualTo(BAD);
        assertThat(note("cd".repeat(32), salt, event.note())).isEqualTo(BAD);
    }

    @Test
    void anExportIsInOrderAfterANoteWasErased() throws Exception {
        var event = noted();
        var erasures = new InMemoryNoteErasures(service.matters);
        var erasure = new NoteErasure(
                UUID.randomUUID(),
                new MatterId(event.matter()),
                event.sequence(),
                People.HER_APPROVER.id(),
                service.clock.instant(),
                new Line("个人信息保护法第四十七条"),
                new Line("当事人撤回同意"));
        erasures.propose(erasure).block();
        new DecideErasureService(erasures, service.matters, service.contexts, service.clock)
                .decide(new DecideErasure.Command(People.ADMINISTRATOR, erasure.id(), true, service.clock.instant()))
                .block();
        new SealTrailService(service.log, keyring, service.clock).seal().block();

        assertThat(service.matters.happened()).anyMatch(each -> each.note().equals(NoteSeal.ERASED));
        assertThat(verified(exported())).isEqualTo(GOOD);
        assertThat(new String(exported(), UTF_8)).startsWith(new String(export, UTF_8));
    }

    private Event noted() {
        return service.matters.happened().stream()
                .filter(event -> event.seal().salt().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private int note(String hash, String salt, String words) throws Exception {
        var file = Files.writeString(place.resolve("note.txt"), words);
        var arguments = new String[] {"note", place.resolve("export.txt").toString(), hash, salt, file.toString()};
        return (int) program.invoke(null, (Object) arguments);
    }

    private List<String> rows() {
        return new String(export, UTF_8).lines().toList();
    }

    private static byte[] bytes(List<String> rows) {
        return (String.join("\n", rows) + "\n").getBytes(UTF_8);
    }

    private int verified(byte[] bytes) {
        try {
            var file = Files.write(place.resolve("export.txt"), bytes);
            var arguments = new String[] {"export", place.resolve("keys.json").toString(), file.toString()};
            return (int) program.invoke(null, (Object) arguments);
        } catch (IOException | IllegalAccessException | InvocationTargetException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String keySet(List<LogKey> keys) {
        return new JWKSet(keys.stream()
                        .map(key -> (JWK) new ECKey.Builder(Curve.P_256, key.publicKey())
                                .keyID(key.id())
                                .build())
                        .toList())
                .toString();
    }
}
