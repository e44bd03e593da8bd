package onething.application.port.out.matter;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.anOffice;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.Caseload;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.DeskQuery;
import onething.domain.bundle.Bundle;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.search.SearchField;
import onething.domain.search.SearchQuery;
import onething.domain.search.SearchTerm;
import onething.domain.search.SearchTerms;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [Matters#search] promises. Every test has its own office, so tests can share the storage.
public interface SearchContract {

    SearchTerm LI_NA = new SearchTerm(SearchField.PERSON_NAME, "李娜");
    SearchTerm WANG_WEI = new SearchTerm(SearchField.PERSON_NAME, "王伟");

    Bundles bundles();

    Matters matters();

    @Test
    default void aMatterIsFoundByAnyOfItsTermsAndNoOther() {
        var office = anOffice();
        var hers = stored(office, DeskContract.RONGCHENG, 2, open(LI_NA, new SearchTerm(SearchField.ID_TAIL, "152X")));
        stored(office, DeskContract.RONGCHENG, 1, open(WANG_WEI));
        stored(office, DeskContract.RONGCHENG, 1, open(new SearchTerm(SearchField.PHONE, "152X")));

        assertThat(found(office, "李娜")).containsExactly(hers);
        assertThat(found(office, "152x")).containsExactly(hers);
        assertThat(found(office, "李雷")).isEmpty();
    }

    @Test
    default void aPartOfAnEmployersNameFindsThoseThatHaveAllOfIt() {
        var office = anOffice();
        var shoes = stored(office, DeskContract.RONGCHENG, 1, open(pairs("示例", "例鞋", "鞋业", "业有")));
        var shirts = stored(office, DeskContract.RONGCHENG, 2, open(pairs("示例", "例服", "服装")));

        assertThat(found(office, "示例鞋业有限公司")).containsExactly(shoes);
        assertThat(found(office, "示例")).containsExactly(shoes, shirts);
    }

    @Test
    default void theMostPressingComesFirstPageByPage() {
        var office = anOffice();
        var late = stored(office, DeskContract.RONGCHENG, 20, open(LI_NA));
        var soon = stored(office, DeskContract.RONGCHENG, 2, open(LI_NA));
        var middle = stored(office, DeskContract.RONGCHENG, 9, open(LI_NA));

        var pages = new ArrayList<MatterId>();
        var after = Optional.<String>empty();
        do {
            var page = matters()
                    .search(query(office, DeskContract.RONGCHENG, false, after, 1), text("李娜"), everyCase())
                    .block();
            assertThat(page.total()).isEqualTo(3);
            page.items()
                    .forEach(found -> pages.add(found.value().matter().file().id()));
            after = page.next();
        } while (after.isPresent());

        assertThat(pages).containsExactly(soon, middle, late);
        matters()
                .search(
                        query(office, DeskContract.RONGCHENG, false, Optional.of("garbage"), 1),
                        text("李娜"),
                        everyCase())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    @Test
    default void onlyMattersOfTheOfficersDeskAreFound() {
        var office = anOffice();
        var inRongcheng = stored(office, DeskContract.RONGCHENG, 1, open(LI_NA));
        var inJiedong = stored(office, DeskContract.JIEDONG, 2, open(LI_NA));
        stored(anOffice(), DeskContract.RONGCHENG, 1, open(LI_NA));

        assertThat(found(office, DeskContract.RONGCHENG, "李娜", everyCase())).containsExactly(inRongcheng);
        assertThat(found(office, DeskContract.CITY, "李娜", everyCase())).containsExactly(inRongcheng, inJiedong);
    }

    @Test
    default void endedMattersAreFoundUnlessTheyAreLeftOut() {
        var office = anOffice();
        var ended = stored(office, DeskContract.RONGCHENG, closed(), 1, open(LI_NA))
                .after()
                .file()
                .id();

        assertThat(found(office, "李娜")).containsExactly(ended);
        assertThat(matters()
                        .search(
                                query(office, DeskContract.RONGCHENG, true, Optional.empty(), 50),
                                text("李娜"),
                                everyCase())
                        .block()
                        .items())
                .isEmpty();
    }

    @Test
    default void aBundlesNumberFindsItsMattersAndAMattersNumberOnlyThat() {
        var office = anOffice();
        var bundle = aSubmittedBundle();
        var changes = List.of(
                received(
                        bundle,
                        2,
                        DETERMINATION,
                        underWay(),
                        List.of(workingDays(2, MONDAY_MORNING)),
                        office,
                        DeskContract.RONGCHENG),
                received(
                        bundle,
                        4,
                        DETERMINATION,
                        underWay(),
                        List.of(workingDays(4, MONDAY_MORNING)),
                        office,
                        DeskContract.RONGCHENG));
        submit(bundle, changes);

        assertThat(found(office, bundle.number().value()))
                .containsExactlyElementsOf(
                        changes.stream().map(MattersContract::idOf).toList());
        assertThat(found(office, bundle.number() + "-04")).containsExactly(MattersContract.idOf(changes.getLast()));
    }

    @Test
    default void secretTermsFindOnlyTheCasesOfTheOfficer() {
        var office = anOffice();
        var officer = somebody();
        var terms = new SearchTerms(pairs("示例", "例鞋", "鞋业"), Set.of(LI_NA));
        var change = stored(office, DeskContract.RONGCHENG, underWay(), 1, terms);
        var report = MattersContract.idOf(change);
        var cases = new Caseload(officer, false);

        assertThat(found(office, DeskContract.RONGCHENG, "李娜", cases)).isEmpty();
        assertThat(found(office, DeskContract.RONGCHENG, "鞋业", cases)).containsExactly(report);
        assertThat(found(office, DeskContract.RONGCHENG, "李娜", everyCase())).containsExactly(report);

        matters()
                .claim(new Versioned<>(next(change, underWay()), 0), Optional.of(officer))
                .block();

        assertThat(found(office, DeskContract.RONGCHENG, "李娜", cases)).containsExactly(report);
        assertThat(found(office, DeskContract.RONGCHENG, "李娜", new Caseload(somebody(), false)))
                .isEmpty();
    }

    @Test
    default void aChangeWithNewTermsReplacesThemAndAnotherChangeKeepsThem() {
        var office = anOffice();
        var change = stored(office, DeskContract.RONGCHENG, underWay(), 1, open(LI_NA));
        var kept = next(change, underWay());
        matters().save(new Versioned<>(kept, 0), List.of(), List.of()).block();
        assertThat(found(office, "李娜")).containsExactly(MattersContract.idOf(change));

        matters()
                .save(new Versioned<>(with(next(kept, underWay()), open(WANG_WEI)), 1), List.of(), List.of())
                .block();

        assertThat(found(office, "李娜")).isEmpty();
        assertThat(found(office, "王伟")).containsExactly(MattersContract.idOf(change));
    }

    private MatterId stored(OfficeCode office, DistrictCode district, int days, SearchTerms terms) {
        return MattersContract.idOf(stored(office, district, underWay(), days, terms));
    }

    private MatterChange stored(
            OfficeCode office, DistrictCode district, Standing standing, int days, SearchTerms terms) {
        var bundle = aSubmittedBundle();
        var change = with(
                received(
                        bundle,
                        1,
                        DETERMINATION,
                        standing,
                        List.of(workingDays(days, MONDAY_MORNING)),
                        office,
                        district),
                terms);
        submit(bundle, List.of(change));
        return change;
    }

    private void submit(Bundle.Submitted bundle, List<MatterChange> changes) {
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), changes, List.of(), aKeyOf(bundle.applicant()))
                .block();
    }

    private static MatterChange with(MatterChange change, SearchTerms terms) {
        return new MatterChange(change.after(), change.event(), change.awaitsApproval(), Optional.of(terms));
    }

    private List<MatterId> found(OfficeCode office, String typed) {
        return found(office, DeskContract.RONGCHENG, typed, everyCase());
    }

    private List<MatterId> found(OfficeCode office, DistrictCode district, String typed, Caseload cases) {
        return matters()
                .search(query(office, district, false, Optional.empty(), 50), text(typed), cases)
                .block()
                .items()
                .stream()
                .map(found -> found.value().matter().file().id())
                .toList();
    }

    private static DeskQuery query(
            OfficeCode office, DistrictCode district, boolean open, Optional<String> after, int limit) {
        return new DeskQuery(
                office,
                district,
                new DeskFilter(Optional.empty(), Optional.empty(), false, false, open),
                DeskSort.PRESSING,
                Optional.empty(),
                MONDAY_MORNING,
                after,
                limit);
    }

    private static SearchQuery text(String typed) {
        return SearchQuery.of(typed).orElseThrow();
    }

    private static Caseload everyCase() {
        return new Caseload(new PersonId(UUID.randomUUID()), true);
    }

    private static SearchTerms open(SearchTerm... terms) {
        return open(Set.of(terms));
    }

    private static SearchTerms open(Set<SearchTerm> terms) {
        return new SearchTerms(terms, Set.of());
    }

    private static Set<SearchTerm> pairs(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> new SearchTerm(SearchField.ORGANISATION_PAIR, pair))
                .collect(Collectors.toUnmodifiableSet());
    }
}
