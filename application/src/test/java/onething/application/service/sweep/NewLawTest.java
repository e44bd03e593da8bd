package onething.application.service.sweep;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import onething.application.port.Page;
import onething.application.port.in.desk.SearchDesk;
import onething.application.port.in.guide.ListVersionEffects;
import onething.application.port.in.guide.ListVersionEffects.Row;
import onething.application.port.in.sweep.MoveMatters;
import onething.application.port.in.sweep.MoveMatters.Moved;
import onething.application.port.out.matter.DeskContract;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.desk.SearchDeskService;
import onething.application.service.guide.ListVersionEffectsService;
import onething.application.service.handling.KnownGuides;
import onething.application.service.handling.VersionEffects;
import onething.domain.form.FieldKind;
import onething.domain.form.FormField;
import onething.domain.form.FormSection;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Versions;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.GuideUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.VersionUnknown;
import onething.domain.search.SearchQuery;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// From the day after, a new version of the guide moves running matters.
class NewLawTest {

    private static final Actor ADMIN = new Actor.Administrator(new PersonId(UUID.randomUUID()), "陈系统");
    private static final BundleGuide FIRST = SmallGuide.aGuide();
    private static final BundleGuide SECOND = Versions.of(FIRST, 2, Versions.forRunningCases("2026-11-24"));
    private static final BundleGuide THIRD = Versions.of(FIRST, 3, Versions.forNewCases("2027-11-24"));

    private final ServiceInMemory service = new ServiceInMemory(FIRST, SECOND, THIRD);
    private final MoveMatters moveMatters = new MoveMattersService(
            service.guides,
            service.matters,
            service.matters,
            service.bundles,
            service.calendars,
            service.secrets,
            service.clock);
    private final ListVersionEffects effects = new ListVersionEffectsService(
            new KnownGuides(service.guides), new VersionEffects(service.matters, service.calendars));

    @Test
    void nothingMovesBeforeTheFirstDay() {
        var matter = id(service.aMatter(LI_NA, COMPLAINT));

        assertThat(now(moveMatters.move())).isEqualTo(new Moved(0, 0, List.of()));
        assertThat(service.matter(matter).value().matter().file().guide()).isEqualTo(FIRST.id());
    }

    @Test
    void everyRunningMatterMovesOnceOnTheFirstDay() {
        var complaint = id(service.aMatter(LI_NA, COMPLAINT));
        var determination = id(service.aMatter(LI_NA, DETERMINATION));
        service.clock.passes(Duration.ofDays(1));

        assertThat(now(moveMatters.move())).isEqualTo(new Moved(2, 0, List.of()));
        assertThat(now(moveMatters.move())).isEqualTo(new Moved(0, 0, List.of()));

        for (var matter : List.of(complaint, determination)) {
            var moved = service.matter(matter).value();
            assertThat(moved.matter().file().guide()).isEqualTo(SECOND.id());
            assertThat(moved.last().action()).isEqualTo("new-law");
            assertThat(moved.last().note()).startsWith("自2026-11-24起适用新的规定（新条例 第六十条）");
        }
    }

    @Test
    void manyMattersMovePageAfterPage() {
        for (int i = 0; i < 120; i++) {
            service.aMatter(new Actor.Citizen(new PersonId(UUID.randomUUID()), "李娜"), COMPLAINT);
        }
        service.clock.passes(Duration.ofDays(1));

        assertThat(now(moveMatters.move()).moved()).isEqualTo(120);
    }

    @Test
    void aMovedMatterIsHandledByTheNewVersion() {
        var matter = id(service.aMatter(LI_NA, COMPLAINT));
        service.clock.passes(Duration.ofDays(1));
        now(moveMatters.move());

        service.act(INSPECTOR, service.matter(matter), "accept", "");

        assertThat(service.matter(matter).value().matter().file().guide()).isEqualTo(SECOND.id());
    }

    /// The first version has the name as a text, the second as the name of a person.
    @Test
    void aMovedMatterIsFoundByWhatTheNewVersionNames() {
        var first = withTheNameAs(new FieldKind.Text(50, false), FIRST);
        var moving = new ServiceInMemory(first, Versions.of(FIRST, 2, Versions.forRunningCases("2026-11-24")));
        var matter = id(moving.aMatter(LI_NA, COMPLAINT));
        assertThat(found(moving)).isEmpty();

        moving.clock.passes(Duration.ofDays(1));
        now(new MoveMattersService(
                        moving.guides,
                        moving.matters,
                        moving.matters,
                        moving.bundles,
                        moving.calendars,
                        moving.secrets,
                        moving.clock)
                .move());

        assertThat(found(moving)).containsExactly(matter);
    }

    private static List<MatterId> found(ServiceInMemory service) {
        var desk = new SearchDeskService(service.matters, service.rows, service.contexts, service.recorder);
        var query = new SearchDesk.Query(
                INSPECTOR, SearchQuery.of("李娜").orElseThrow(), DeskContract.OPEN, Optional.empty(), 10);
        return now(desk.search(query)).items().stream()
                .map(row -> row.matter().value().file().id())
                .toList();
    }

    private static BundleGuide withTheNameAs(FieldKind kind, BundleGuide guide) {
        var sections = guide.form().sections().stream()
                .map(section -> new FormSection(
                        section.code(),
                        section.title(),
                        section.fields().stream()
                                .map(field -> field.path().equals(SmallGuide.NAME) ? as(kind, field) : field)
                                .toList()))
                .toList();
        return new BundleGuide(
                guide.about(),
                guide.places(),
                new BundleGuide.Form(
                        sections, guide.form().common(), guide.form().rules()),
                guide.materials(),
                guide.matters(),
                guide.exclusions(),
                guide.people(),
                guide.papers(),
                guide.services());
    }

    private static FormField as(FieldKind kind, FormField field) {
        return new FormField(
                field.path(),
                field.label(),
                kind,
                field.required(),
                field.asked(),
                field.hint(),
                field.correctedAlone(),
                field.mayBeUnknown(),
                field.source());
    }

    @Test
    void theEffectsNameTheMattersThatWillMoveAndWhy() {
        var number = service.aMatter(LI_NA, COMPLAINT).value().matter().file().number();

        var page = now(list(ADMIN, "small", 2));

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.items())
                .extracting(Row::number, Row::guide, Row::reason)
                .containsExactly(tuple(number, FIRST.id(), "自2026-11-24起适用新的规定（新条例 第六十条）"));
    }

    @Test
    void theEffectsArePaged() {
        service.aMatter(LI_NA, COMPLAINT);
        service.aMatter(LI_NA, COMPLAINT);

        var first = now(effects.list(new ListVersionEffects.Query(ADMIN, "small", 2, Optional.empty(), 1)));
        var second = now(effects.list(new ListVersionEffects.Query(ADMIN, "small", 2, first.next(), 1)));

        assertThat(first.total()).isEqualTo(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void aVersionForNewCasesAndTheFirstOneMoveNothing() {
        service.aMatter(LI_NA, COMPLAINT);

        assertThat(now(list(ADMIN, "small", 3)).items()).isEmpty();
        assertThat(now(list(ADMIN, "small", 1)).items()).isEmpty();
    }

    @Test
    void onlyAdministratorsReadTheEffectsOfAnExistingVersion() {
        refuses(list(LI_NA, "small", 2), refusedWith(new RoleLacking("ADMINISTRATOR")));
        refuses(list(INSPECTOR, "small", 2), refusedWith(new RoleLacking("ADMINISTRATOR")));
        refuses(list(ADMIN, "large", 2), refusedWith(new GuideUnknown("large", List.of("small"))));
        refuses(list(ADMIN, "small", 4), refusedWith(new VersionUnknown("small", 4)));
    }

    private Mono<Page<Row>> list(Actor who, String guide, int version) {
        return effects.list(new ListVersionEffects.Query(who, guide, version, Optional.empty(), 20));
    }

    private static void refuses(Mono<?> asked, Consumer<Throwable> as) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(as);
    }
}
