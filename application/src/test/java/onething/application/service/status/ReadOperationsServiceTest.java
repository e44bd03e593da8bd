package onething.application.service.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import onething.application.port.in.status.ReadOperations.DatedKey;
import onething.application.port.out.bundle.FileScanner;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.service.People;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import onething.domain.status.Figures;
import onething.domain.status.Job;
import onething.domain.status.JobRun;
import onething.domain.status.KeyRingName;
import onething.domain.status.Party;
import onething.domain.status.PartyState;
import onething.domain.status.RingKey;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ReadOperationsServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final JobRun RUN = new JobRun(Job.SEALS, Optional.of(NOW), Optional.empty(), 0, Optional.empty());

    private static final RingKey YOUNG = key("2", LocalDate.of(2026, 11, 29));
    private static final RingKey OLD = key("1", LocalDate.of(2025, 11, 30));

    private final AtomicInteger asked = new AtomicInteger();
    private Mono<?> scanner = Mono.just(FileScanner.State.READY);

    @Test
    void anAdministratorReadsAllOfIt() {
        StepVerifier.create(service().read(People.ADMINISTRATOR))
                .assertNext(found -> {
                    assertThat(found.filesCanBeStored()).isTrue();
                    assertThat(found.filesCanBeScanned()).isTrue();
                    assertThat(found.parties()).containsEntry(Party.BANK, PartyState.SILENT);
                    assertThat(found.figures().clocksMissed()).isEqualTo(3);
                    assertThat(found.jobs()).containsExactly(RUN);
                    assertThat(found.keys()).containsExactly(new DatedKey(OLD, true), new DatedKey(YOUNG, false));
                })
                .verifyComplete();
    }

    @Test
    void aPartThatFailsIsSaidAndHidesNothingElse() {
        scanner = Mono.error(new IllegalStateException());

        StepVerifier.create(service().read(People.ADMINISTRATOR))
                .assertNext(found -> {
                    assertThat(found.filesCanBeScanned()).isFalse();
                    assertThat(found.filesCanBeStored()).isTrue();
                })
                .verifyComplete();
    }

    @Test
    void anybodyElseIsRefusedAndTheDatabaseIsNotAsked() {
        StepVerifier.create(service().read(People.INSPECTOR))
                .verifyErrorSatisfies(
                        refused -> assertThat(((Refused) refused).refusal()).isInstanceOf(RoleLacking.class));
        assertThat(asked).hasValue(0);
    }

    private static RingKey key(String id, LocalDate made) {
        return new RingKey(KeyRingName.COLUMNS, id, true, made, Period.ofDays(365));
    }

    private ReadOperationsService service() {
        return new ReadOperationsService(
                (_, _) -> Mono.fromSupplier(() -> {
                    asked.incrementAndGet();
                    return new Figures(3, 4, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
                }),
                () -> Flux.fromIterable(List.of(RUN)),
                () -> Mono.just(Map.of(Party.BANK, PartyState.SILENT)),
                () -> Flux.just(OLD, YOUNG),
                ReadServiceStatusServiceTest.only(MaterialStore.class, Mono.just(MaterialStore.State.READY)),
                ReadServiceStatusServiceTest.only(FileScanner.class, scanner),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
