package onething.application.service.access;

import static onething.application.service.People.ASSESSOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_APPROVER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.WORK_INJURY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import onething.application.port.Page;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.in.me.ListAccesses;
import onething.application.port.in.me.ListAccesses.Row;
import onething.application.port.out.PersonalDataAccesses;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.ServiceInMemory;
import onething.application.service.desk.ReadDeskMatterService;
import onething.application.service.matter.ReadTimelineService;
import onething.application.service.me.ListAccessesService;
import onething.domain.access.PersonalDataAccess;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AccessRecordsTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final ListAccesses listAccesses = new ListAccessesService(service.accesses, service.guides);
    private MatterRecord record;
    private MatterId matter;
    private MaterialId material;

    @BeforeEach
    void aMatterOfLiNas() {
        record = service.aMatter(LI_NA, DETERMINATION).value();
        matter = record.matter().file().id();
        material = service.bundle(record.matter().file().bundle())
                .value()
                .materials()
                .getFirst()
                .id();
    }

    @Test
    void eachReadOfHerPapersByStaffIsShownToHer() {
        dossier(DETERMINER, service.recorder);
        timeline(HER_APPROVER, service.recorder);
        file(DETERMINER, service.recorder);

        var rows = accesses(LI_NA);

        assertThat(rows)
                .extracting(Row::papers, Row::matter, Row::material)
                .containsExactlyInAnyOrder(
                        tuple(Papers.DOSSIER, matter, Optional.empty()),
                        tuple(Papers.TIMELINE, matter, Optional.empty()),
                        tuple(Papers.MATERIAL, matter, Optional.of(material)));
        assertThat(rows).extracting(row -> row.reader().office()).containsOnly(WORK_INJURY);
        assertThat(rows)
                .filteredOn(row -> row.papers() == Papers.TIMELINE)
                .extracting(row -> row.reader().roles())
                .containsExactly(Set.of(Role.OFFICER, Role.APPROVER));
        assertThat(rows).extracting(row -> row.reader().number()).containsOnly("000001", "000002");
        assertThat(accesses(WANG_WEI)).isEmpty();
    }

    @Test
    void herOwnReadsAreNotRecorded() {
        timeline(LI_NA, service.recorder);
        file(LI_NA, service.recorder);

        assertThat(accesses(LI_NA)).isEmpty();
    }

    @Test
    void aRefusedReadIsNotRecorded() {
        assertThatThrownBy(() -> dossier(ASSESSOR, service.recorder)).isInstanceOf(Refused.class);

        assertThat(accesses(LI_NA)).isEmpty();
    }

    @Test
    void aReadThatCannotBeRecordedFails() {
        var blind = new ReadRecorder(new Failing(), service.ids, service.clock);

        assertThatThrownBy(() -> dossier(DETERMINER, blind)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> timeline(DETERMINER, blind)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> file(DETERMINER, blind)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyReadIsRecordedOnce() {
        var written = new AtomicInteger();
        var counting = new ReadRecorder(new Counting(written), service.ids, service.clock);

        dossier(DETERMINER, counting);
        dossier(DETERMINER, counting);

        assertThat(written).hasValue(2);
    }

    private void dossier(Actor who, ReadRecorder recorder) {
        now(new ReadDeskMatterService(service.access, service.contexts, recorder)
                .read(new ReadDeskMatter.Query(who, matter)));
    }

    private void timeline(Actor who, ReadRecorder recorder) {
        now(new ReadTimelineService(service.access, service.contexts, recorder, service.links)
                .read(new ReadTimeline.Query(who, matter))
                .collectList());
    }

    private List<ByteBuffer> file(Actor who, ReadRecorder recorder) {
        return now(service.readingMaterials(recorder)
                .read(ReadMaterial.Query.ofFile(who, record.matter().file().bundle(), material))
                .flatMapMany(content -> Flux.from(content.bytes()))
                .collectList());
    }

    private List<Row> accesses(Actor who) {
        return now(listAccesses.list(new ListAccesses.Query(who, Optional.empty(), 20)))
                .items();
    }

    private record Failing() implements PersonalDataAccesses {

        @Override
        public Mono<Void> add(PersonalDataAccess access) {
            return Mono.error(new IllegalStateException("no room"));
        }

        @Override
        public Mono<Page<Found>> at(PersonId whose, Optional<String> after, int limit) {
            return Mono.empty();
        }
    }

    private record Counting(AtomicInteger written) implements PersonalDataAccesses {

        @Override
        public Mono<Void> add(PersonalDataAccess access) {
            return Mono.fromRunnable(written::incrementAndGet);
        }

        @Override
        public Mono<Page<Found>> at(PersonId whose, Optional<String> after, int limit) {
            return Mono.empty();
        }
    }
}
