package onething.application.service.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import onething.application.port.out.bundle.FileScanner;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.port.out.paper.SealQueue;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.TimeStamps;
import onething.domain.status.FunctionState;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.domain.status.ServiceFunction;
import onething.domain.status.ServiceStatus;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class ReadServiceStatusServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final long ROOM = 400;

    private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();
    private final AtomicInteger looks = new AtomicInteger();
    private final Map<Party, PartyState> parties = new EnumMap<>(Map.of(Party.YUEXINQIAN, PartyState.ANSWERS));
    private Mono<Instant> oldestNotification = Mono.empty();
    private Mono<Instant> oldestSeal = Mono.empty();
    private Mono<MaterialStore.State> store = Mono.just(MaterialStore.State.READY);
    private Mono<FileScanner.State> scanner = Mono.just(FileScanner.State.READY);

    @Test
    void everyoneWhoAsksWithinTenSecondsSharesOneLook() {
        var service = service();

        for (int asked = 0; asked < 100; asked++) {
            read(service);
        }
        assertThat(looks).hasValue(1);

        timer.advanceTimeBy(ReadServiceStatusService.SHARED);
        read(service);
        assertThat(looks).hasValue(2);
    }

    @Test
    void aReaderWhoLeavesDoesNotStopTheLookOfTheOthers() {
        store = Mono.never();
        var service = service();

        service.read().subscribe().dispose();
        var status = service.read().block(Duration.ofMinutes(1));

        assertThat(looks).hasValue(1);
        assertThat(status.functions().get(ServiceFunction.UPLOADS)).isEqualTo(FunctionState.DOWN);
    }

    @Test
    void aDatabaseThatFailsStopsEverythingAndIsNoFailureOfTheAnswer() {
        oldestSeal = Mono.error(new IllegalStateException("no connection"));

        assertThat(read(service()).functions().get(ServiceFunction.PASSWORD_SIGN_IN))
                .isEqualTo(FunctionState.DOWN);
    }

    @Test
    void aScannerThatFailsStopsUploadsAlone() {
        scanner = Mono.error(new IllegalStateException());
        var status = read(service());

        assertThat(status.functions().get(ServiceFunction.UPLOADS)).isEqualTo(FunctionState.DOWN);
        assertThat(status.functions().get(ServiceFunction.FACE_SIGN_IN)).isEqualTo(FunctionState.WORKS);
    }

    @Test
    void filesThatAreNotScannedCanBeUploaded() {
        scanner = Mono.just(FileScanner.State.OFF);

        assertThat(read(service()).functions().get(ServiceFunction.UPLOADS)).isEqualTo(FunctionState.WORKS);
    }

    @Test
    void theServicesOwnSealsCountAsAPartyThatAnswers() {
        assertThat(read(service()).functions().get(ServiceFunction.SEALED_PAPERS))
                .isEqualTo(FunctionState.WORKS);
    }

    @Test
    void aSealPlatformThatIsSilentStaysSilent() {
        parties.put(Party.SEALS, PartyState.SILENT);

        assertThat(read(service()).functions().get(ServiceFunction.SEALED_PAPERS))
                .isEqualTo(FunctionState.DELAYED);
    }

    @Test
    void aNotificationThatWaitsSinceLongIsADelay() {
        parties.put(Party.SMS, PartyState.ANSWERS);
        oldestNotification = Mono.just(NOW.minusSeconds(3600));

        assertThat(read(service()).functions().get(ServiceFunction.NOTIFICATIONS))
                .isEqualTo(FunctionState.DELAYED);
    }

    private static ServiceStatus read(ReadServiceStatusService service) {
        return service.read().block(Duration.ofMinutes(1));
    }

    private ReadServiceStatusService service() {
        return new ReadServiceStatusService(
                () -> Mono.fromSupplier(() -> {
                    looks.incrementAndGet();
                    return parties;
                }),
                only(MaterialStore.class, store),
                only(FileScanner.class, scanner),
                only(NotificationOutbox.class, oldestNotification),
                only(SealQueue.class, oldestSeal),
                only(Seals.class, Mono.just(true)),
                only(TimeStamps.class, Mono.just(true)),
                Clock.fixed(NOW, ZoneOffset.UTC),
                ROOM,
                timer);
    }

    /// A port of which the service uses one method.
    static <T> T only(Class<T> port, Mono<?> answer) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, _, _) -> answer));
    }
}
