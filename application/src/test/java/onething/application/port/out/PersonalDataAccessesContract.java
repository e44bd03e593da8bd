package onething.application.port.out;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.handedIn;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import onething.application.port.Page;
import onething.application.port.out.PersonalDataAccesses.Found;
import onething.application.port.out.bundle.Bundles;
import onething.domain.access.PersonalDataAccess;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.CursorInvalid;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [PersonalDataAccesses] promises.
public interface PersonalDataAccessesContract {

    Bundles bundles();

    PersonalDataAccesses accesses();

    @Test
    default void returnsEachKindOfAccessWithItsMatter() {
        var file = aMatter();
        var reader = somebody();
        var added = List.of(
                access(file, reader, Papers.MATERIAL, Optional.of(new MaterialId(UUID.randomUUID())), 2),
                access(file, reader, Papers.DOSSIER, Optional.empty(), 1),
                access(file, reader, Papers.TIMELINE, Optional.empty(), 0));
        Flux.fromIterable(added).concatMap(accesses()::add).then().block();

        var page = at(file.applicant(), Optional.empty(), 20);

        assertThat(page.items()).extracting(Found::access).containsExactlyElementsOf(added);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).allSatisfy(found -> {
            assertThat(found.number()).isEqualTo(file.number());
            assertThat(found.guide()).isEqualTo(file.guide());
            assertThat(found.code()).isEqualTo(file.code());
        });
    }

    @Test
    default void theLatestComeFirstPageByPage() {
        var file = aMatter();
        var all = IntStream.range(0, 5)
                .mapToObj(minutes -> access(file, somebody(), Papers.DOSSIER, Optional.empty(), minutes))
                .toList();
        Flux.fromIterable(all).flatMap(accesses()::add).then().block();

        var first = at(file.applicant(), Optional.empty(), 2);
        var second = at(file.applicant(), first.next(), 2);
        var third = at(file.applicant(), second.next(), 2);

        assertThat(Flux.just(first, second, third)
                        .flatMapIterable(Page::items)
                        .map(Found::access)
                        .collectList()
                        .block())
                .containsExactlyElementsOf(all.reversed());
        assertThat(third.next()).isEmpty();
    }

    @Test
    default void aReaderAlwaysHasTheSameUniqueNumber() {
        var file = aMatter();
        var one = somebody();
        var other = somebody();
        Flux.range(0, 20)
                .flatMap(
                        minutes -> accesses()
                                .add(access(
                                        file,
                                        minutes % 2 == 0 ? one : other,
                                        Papers.DOSSIER,
                                        Optional.empty(),
                                        minutes)),
                        20)
                .then()
                .block();

        var numbers = at(file.applicant(), Optional.empty(), 20).items();

        assertThat(numbers.stream()
                        .filter(found -> found.access().reader().id().equals(one))
                        .map(Found::readerNumber)
                        .distinct())
                .hasSize(1);
        assertThat(numbers.stream().map(Found::readerNumber).distinct()).hasSize(2);
    }

    @Test
    default void whatWasReadOfADestroyedFileIsNotShown() {
        var file = aMatter();
        var destroyed = new PersonalDataAccess(
                UUID.randomUUID(),
                file.applicant(),
                MONDAY_MORNING.plusSeconds(90),
                new PersonalDataAccess.Reader(somebody(), WORK_INJURY, RONGCHENG, Set.of(Role.OFFICER)),
                Papers.DOSSIER,
                new MatterId(UUID.randomUUID()),
                Optional.empty());
        var shown = IntStream.range(1, 3)
                .mapToObj(minutes -> access(file, somebody(), Papers.DOSSIER, Optional.empty(), minutes))
                .toList();
        Flux.fromIterable(shown)
                .concatWithValues(destroyed)
                .concatMap(accesses()::add)
                .then()
                .block();

        var first = at(file.applicant(), Optional.empty(), 1);
        var second = at(file.applicant(), first.next(), 1);

        assertThat(List.of(first.total(), second.total())).containsExactly(2L, 2L);
        assertThat(first.items()).extracting(Found::access).containsExactly(shown.get(1));
        assertThat(second.items()).extracting(Found::access).containsExactly(shown.get(0));
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void aPersonWithoutAccessesSeesNone() {
        assertThat(at(somebody(), Optional.empty(), 20)).isEqualTo(new Page<Found>(List.of(), Optional.empty(), 0));
    }

    @Test
    default void anInvalidCursorIsRefused() {
        accesses()
                .at(somebody(), Optional.of("garbage"), 20)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    private Page<Found> at(PersonId whose, Optional<String> after, int limit) {
        var page = accesses().at(whose, after, limit).block();
        assertThat(page).isNotNull();
        return page;
    }

    private static PersonalDataAccess access(
            MatterFile file, PersonId reader, Papers papers, Optional<MaterialId> material, int minutes) {
        return new PersonalDataAccess(
                UUID.randomUUID(),
                file.applicant(),
                MONDAY_MORNING.plusSeconds(60L * minutes),
                new PersonalDataAccess.Reader(reader, WORK_INJURY, RONGCHENG, Set.of(Role.OFFICER, Role.APPROVER)),
                papers,
                file.id(),
                material);
    }

    private MatterFile aMatter() {
        return handedIn(bundles(), closed()).after().file();
    }
}
