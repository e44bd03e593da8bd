package onething.persistence.relational.access;

import static onething.application.port.out.RefusedWith.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.AccessSearches.Sought;
import onething.domain.access.AccessSearch;
import onething.domain.access.AccessSearch.Criteria;
import onething.domain.access.AccessSearch.Whose;
import onething.domain.access.PersonalDataAccess;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.access.PersonalDataAccess.Reader;
import onething.domain.access.StaffNumber;
import onething.domain.bundle.BundleNumber;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.text.Line;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

class R2dbcAccessSearchesTest {

    /// A time of its own: these tables cannot be emptied, and other tests write into them.
    private final Instant noon = Instant.parse("2126-09-01T04:00:00Z").plusSeconds(new Random().nextInt(1_000_000_000));
    private static final MatterNumber NUMBER = new MatterNumber(BundleNumber.of("JY", LocalDate.of(2026, 9, 1), 7), 2);

    private final DatabaseClient database = TestPostgres.database();
    private final R2dbcPersonalDataAccesses accesses = new R2dbcPersonalDataAccesses(database);
    private final R2dbcAccessSearches searches = new R2dbcAccessSearches(database);

    private final PersonId liNa = new PersonId(UUID.randomUUID());
    private final PersonId chenWei = new PersonId(UUID.randomUUID());
    private final PersonId officer = new PersonId(UUID.randomUUID());
    private final PersonId colleague = new PersonId(UUID.randomUUID());
    private final MatterId matter = new MatterId(UUID.randomUUID());
    private final PersonalDataAccess first = read(liNa, officer, matter, 0);
    private final PersonalDataAccess second = read(chenWei, officer, new MatterId(UUID.randomUUID()), 1);
    private final PersonalDataAccess third = read(liNa, colleague, matter, 2);

    @BeforeEach
    void threeReadings() {
        TestPostgres.empty("bundles", "matters");
        run("""
                insert into bundles (id, version, applicant, guide, guide_version, chosen, answers, opened, changed, number,
                                     received)
                values (gen_random_uuid(), 1, '%s', 'labour-rights', 1, '{}', '\\x00', now(), now(), '%s', now())
                """.formatted(liNa.value(), NUMBER.bundle().value()));
        run("""
                insert into matters (id, version, bundle, bundle_number, ordinal, guide, guide_version, code, applicant,
                                     office, district, standing, stage, ended, tab, particulars, supplied, clocks,
                                     awaits_approval, late, changed)
                select '%s', 1, id, number, 2, guide, 1, 'inspection-complaint', applicant, 'labour-inspection',
                       '445202', 'submitted', '', false, 'in-progress', '\\x00', '\\x00', '[]', false, false, now()
                  from bundles
                """.formatted(matter.value()));
        accesses.addAll(List.of(first, second, third)).block();
    }

    @Test
    void findsByThePersonTheReaderTheMatterAndTheTimeAndByAllAtOnce() {
        assertThat(found(by(Optional.of(liNa), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(third, first);
        assertThat(found(by(
                        Optional.empty(),
                        Optional.of(numberOf(officer)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(second, first);
        assertThat(found(by(
                        Optional.empty(), Optional.empty(), Optional.of(NUMBER), Optional.empty(), Optional.empty())))
                .containsExactly(third, first);
        assertThat(found(by(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(noon.plusSeconds(1)),
                        Optional.of(noon.plusSeconds(2)))))
                .containsExactly(second);
        assertThat(found(by(
                        Optional.of(liNa),
                        Optional.of(numberOf(officer)),
                        Optional.of(NUMBER),
                        Optional.of(noon),
                        Optional.empty())))
                .containsExactly(first);
    }

    @Test
    void nobodysNumberFindsNothing() {
        var nobody = new Criteria(
                Optional.of(new Whose(Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(searches.find(nobody, Optional.empty(), 10).block().items()).isEmpty();
        assertThat(found(by(
                        Optional.empty(),
                        Optional.of(new StaffNumber(999_999)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .isEmpty();
    }

    @Test
    void aMatterWhoseFileIsGoneIsFoundWithoutItsNumber() {
        var page = searches.find(
                        by(
                                Optional.of(chenWei),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        10)
                .block();

        assertThat(page.items()).singleElement().satisfies(sought -> {
            assertThat(sought.access()).isEqualTo(second);
            assertThat(sought.matter()).isEmpty();
            assertThat(sought.readerNumber()).isEqualTo(numberOf(officer));
        });
    }

    @Test
    void theLatestComeFirstPageByPage() {
        var all = by(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(noon),
                Optional.of(noon.plusSeconds(60)));

        var page = searches.find(all, Optional.empty(), 2).block();
        var last = searches.find(all, page.next(), 2).block();

        assertThat(page.items()).extracting(Sought::access).containsExactly(third, second);
        assertThat(last.items()).extracting(Sought::access).containsExactly(first);
        assertThat(last.next()).isEmpty();
        assertThat(page.total()).isEqualTo(3);
        searches.find(all, Optional.of("no cursor"), 2)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    @Test
    void whatWasLookedForIsListed() {
        var everything = search(
                by(
                        Optional.of(liNa),
                        Optional.of(new StaffNumber(7)),
                        Optional.of(NUMBER),
                        Optional.of(noon),
                        Optional.of(noon.plusSeconds(60))),
                0);
        var nobody = search(
                new Criteria(
                        Optional.of(new Whose(Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                1);
        searches.add(everything).then(searches.add(nobody)).block();

        var page = searches.list(Optional.empty(), 1).block();

        assertThat(page.items()).containsExactly(nobody);
        assertThat(page.total()).isGreaterThanOrEqualTo(2);
        assertThat(searches.list(page.next(), 1).block().items()).containsExactly(everything);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_searches set reason = ''",
                "delete from access_searches",
                "truncate access_searches"
            })
    void notEvenTheDatabasesOwnerRemovesASearch(String change) {
        TestPostgres.refuses(change);
    }

    private List<PersonalDataAccess> found(Criteria criteria) {
        return searches.find(criteria, Optional.empty(), 10).block().items().stream()
                .map(Sought::access)
                .toList();
    }

    private static Criteria by(
            Optional<PersonId> whose,
            Optional<StaffNumber> reader,
            Optional<MatterNumber> matter,
            Optional<Instant> from,
            Optional<Instant> until) {
        return new Criteria(whose.map(person -> new Whose(Optional.of(person))), reader, matter, from, until);
    }

    private AccessSearch search(Criteria criteria, int seconds) {
        return new AccessSearch(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                noon.plusSeconds(seconds),
                new Line("当事人投诉"),
                criteria);
    }

    private PersonalDataAccess read(PersonId whose, PersonId reader, MatterId matter, int seconds) {
        return new PersonalDataAccess(
                UUID.randomUUID(),
                whose,
                noon.plusSeconds(seconds),
                new Reader(
                        reader, new OfficeCode("labour-inspection"), new DistrictCode("445202"), Set.of(Role.OFFICER)),
                Papers.DOSSIER,
                matter,
                Optional.empty());
    }

    private StaffNumber numberOf(PersonId reader) {
        return database.sql("select number from staff_numbers where staff = :staff")
                .bind("staff", reader.value())
                .mapValue(Long.class)
                .one()
                .map(StaffNumber::new)
                .block();
    }

    private void run(String statement) {
        database.sql(statement).then().block();
    }
}
