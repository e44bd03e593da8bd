package onething.bootstrap.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onething.application.port.out.bundle.MaterialStore;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.LocalService;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/// Uploads that cannot end well, over HTTP: one that stalls, and one for which the disk has no room.
@OnServicesOfTheirOwn
class UploadTest {

    private static final Path DATA = WholeSystem.aFolder();

    private static LocalService service;
    private static String token;
    private static Applicant worker;

    private String bundle;

    @BeforeAll
    static void itRuns() {
        service = new LocalService(Map.of("onething.local.data", DATA, "onething.materials.pause", "1s"));
        token = SigningIn.byPassword(service.address(), "lina");
        worker = new Applicant(Person.withToken(service.address(), token));
    }

    @AfterAll
    static void itEnds() {
        service.close();
    }

    @BeforeEach
    void aDraftIsOpen() {
        bundle = worker.opens("injury-determination");
    }

    @Test
    void anUploadThatStallsIsEndedAndLeavesNothing() throws IOException {
        var half = Applicant.aPdf("half a paper").getBytes(StandardCharsets.US_ASCII);

        try (var phone = new Socket("127.0.0.1", service.address().getPort())) {
            phone.setSoTimeout(120_000);
            phone.getOutputStream()
                    .write(("POST " + materials() + " HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer " + token
                                    + "\r\nContent-Type: application/pdf\r\nContent-Length: 1000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            phone.getOutputStream().write(half);

            assertThat(readUntil("upload-stalled", phone)).startsWith("HTTP/1.1 408");
        }
        assertThatNothingIsLeft();
    }

    private static String readUntil(String word, Socket phone) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(word) < 0) {
            int next = phone.getInputStream().read();
            if (next < 0) {
                break;
            }
            read.append((char) next);
        }
        return read.toString();
    }

    /// The disk is Linux's device that is always full, so the failure is a real one.
    @Test
    void aFullDiskIsAnsweredWith507AndLeavesNothing() {
        var store = (Advised) service.bean(MaterialStore.class);
        MethodInterceptor full = call -> {
            if (call.getMethod().getName().equals("keep")) {
                @SuppressWarnings("unchecked")
                var content = (Flux<ByteBuffer>) call.getArguments()[0];
                call.getArguments()[0] = content.concatWith(
                        Flux.defer(UploadTest::writtenToAFullDisk).subscribeOn(Schedulers.boundedElastic()));
            }
            return call.proceed();
        };

        store.addAdvice(full);
        try {
            var answer = upload().is(507);
            assertThat(answer.problem()).isEqualTo("storage-full");
            assertThat(answer.header("Retry-After")).isEqualTo("300");
        } finally {
            store.removeAdvice(full);
        }
        assertThatNothingIsLeft();
        upload().is(201);
    }

    private static Flux<ByteBuffer> writtenToAFullDisk() {
        try (var disk = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            disk.write(ByteBuffer.wrap(new byte[1]));
            return Flux.empty();
        } catch (IOException full) {
            return Flux.error(new UncheckedIOException(full));
        }
    }

    private Answer upload() {
        return worker.person()
                .upload(materials(), "application/pdf", "a.pdf", BodyPublishers.ofString(Applicant.aPdf(bundle)));
    }

    private String materials() {
        return "/api/v1/bundles/" + bundle + "/materials?meets=diagnosis";
    }

    private void assertThatNothingIsLeft() {
        assertThat(worker.person().get("/api/v1/bundles/" + bundle).body().at("/materials"))
                .isEmpty();
        await().untilAsserted(() ->
                assertThat(filesIn(DATA.resolve("documents/incoming"))).isEmpty());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
