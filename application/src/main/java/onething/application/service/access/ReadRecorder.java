package onething.application.service.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import onething.application.port.out.Ids;
import onething.application.port.out.PersonalDataAccesses;
import onething.domain.access.PersonalDataAccess;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import onething.domain.party.Actor.Staff;
import reactor.core.publisher.Mono;

/// Records that a staff member reads a person's papers, while they are being read. A read that cannot be
/// recorded fails. People who read their own papers are not recorded.
public final class ReadRecorder {

    private final PersonalDataAccesses accesses;
    private final Ids ids;
    private final Clock clock;

    public ReadRecorder(PersonalDataAccesses accesses, Ids ids, Clock clock) {
        this.accesses = accesses;
        this.ids = ids;
        this.clock = clock;
    }

    public <T> Mono<T> sees(Actor who, MatterFile file, Papers papers, Mono<T> read) {
        return sees(who, file, papers, Optional.empty(), read);
    }

    public <T> Mono<T> seesMaterial(Actor who, MatterFile file, MaterialId material, Mono<T> read) {
        return sees(who, file, Papers.MATERIAL, Optional.of(material), read);
    }

    /// Records that a search showed these matters.
    public <T> Mono<T> finds(Actor who, List<MatterFile> files, Mono<T> read) {
        if (!(who instanceof Staff staff) || files.isEmpty()) {
            return read;
        }
        var written = Mono.defer(() -> accesses.addAll(files.stream()
                .map(file -> PersonalDataAccess.by(
                        staff, file, Papers.SEARCH, Optional.empty(), ids.next(), clock.instant()))
                .toList()));
        return Mono.zip(read, written.thenReturn(Papers.SEARCH), (seen, _) -> seen);
    }

    /// The read and the record run at the same time, to save waiting time.
    private <T> Mono<T> sees(Actor who, MatterFile file, Papers papers, Optional<MaterialId> material, Mono<T> read) {
        if (!(who instanceof Staff staff)) {
            return read;
        }
        var written = Mono.defer(
                () -> accesses.add(PersonalDataAccess.by(staff, file, papers, material, ids.next(), clock.instant())));
        return Mono.zip(read, written.thenReturn(papers), (seen, _) -> seen);
    }
}
