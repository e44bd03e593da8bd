package onething.domain.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.EventDraft.Change;
import onething.domain.trail.Trail.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {

    private static final UUID MATTER = UUID.fromString("01938e00-0000-7000-8000-000000000042");
    private static final Salts SALTS = Salts.from("of a test");
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00.123456Z");

    @Test
    void anUnchangedTrailHasNoFlaw() {
        assertThat(new Trail(events(5)).flaw()).isEmpty();
        assertThat(new Trail(List.of()).flaw()).isEmpty();
    }

    @Test
    void theHashIsTakenOverTheCanonicalForm() {
        assertThat(events(1).getFirst().hash())
                .as("computed independently, over the form that EventHash defines")
                .isEqualTo("53659b0755e03ffe2a0379b26859d7b5f90ffcbc3ca02a65972b14efdc0b162b");
    }

    @Test
    void everyChangeIsDetected() {
        List<UnaryOperator<Event>> changes = List.of(
                event -> with(event, event.at().plusMillis(1), event.actor(), event.action(), event.note()),
                event -> with(event, event.at(), Optional.empty(), event.action(), event.note()),
                event -> with(event, event.at(), event.actor(), "decide", event.note()),
                event -> with(event, event.at(), event.actor(), event.action(), "另有说法"));

        for (var change : changes) {
            var touched = new ArrayList<>(events(5));
            touched.set(2, change.apply(touched.get(2)));

            assertThat(new Trail(touched).flaw()).contains(new Flaw(3, Flaw.Kind.CHANGED));
        }
    }

    @Test
    void aChangeWithANewHashIsDetectedAtTheNextEvent() {
        var touched = new ArrayList<>(events(5));
        touched.set(2, touched.get(1).next(eventDraft(99), SALTS));

        assertThat(new Trail(touched).flaw()).contains(new Flaw(4, Flaw.Kind.CHAIN_BROKEN));
    }

    @Test
    void anEventOfAnotherMatterIsDetected() {
        var touched = new ArrayList<>(events(2));
        touched.set(1, Event.first(UUID.randomUUID(), eventDraft(1), SALTS));

        assertThat(new Trail(touched).flaw()).contains(new Flaw(2, Flaw.Kind.ANOTHER_MATTER));
    }

    @Test
    void aTrailWithAnErasedNoteHasNoFlaw() {
        var touched = new ArrayList<>(events(5));
        touched.set(2, touched.get(2).erased());
        touched.add(touched.getLast().next(erasureOf(3), SALTS));

        assertThat(new Trail(touched).flaw()).isEmpty();
        assertThat(touched.get(2).note()).isEqualTo("内容已依法删除");
        assertThat(touched.get(2).seal().salt())
                .as("without it nobody can try words")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {0, 2, 4})
    void aNoteThatIsErasedWithoutAnEventThatTellsOfItIsDetected(long told) {
        var touched = new ArrayList<>(events(5));
        touched.set(2, touched.get(2).erased());
        touched.add(touched.getLast().next(told == 0 ? eventDraft(6) : erasureOf(told), SALTS));

        assertThat(new Trail(touched).flaw()).contains(new Flaw(3, Flaw.Kind.ERASED_UNTOLD));
    }

    @Test
    void onlyAnErasureTellsOfOne() {
        var touched = new ArrayList<>(events(5));
        touched.set(2, touched.get(2).erased());
        touched.add(touched.getLast().next(effects(List.of(Erasures.effect(3))), SALTS));

        assertThat(new Trail(touched).flaw()).contains(new Flaw(3, Flaw.Kind.ERASED_UNTOLD));
    }

    @Test
    void otherWordsInPlaceOfAnErasedNoteAreDetected() {
        var touched = new ArrayList<>(events(5));
        var erased = touched.get(2).erased();
        touched.set(2, with(erased, erased.at(), erased.actor(), erased.action(), "另有说法"));

        assertThat(new Trail(touched).flaw()).contains(new Flaw(3, Flaw.Kind.CHANGED));
    }

    @Test
    void otherWordsWithASaltOfTheirOwnAreDetected() {
        var touched = new ArrayList<>(events(5));
        var event = touched.get(2);
        var facts =
                with(event, event.at(), event.actor(), event.action(), "另有说法").facts();
        var seal = NoteSeal.of("另有说法", "ab".repeat(32));
        touched.set(2, new Event(MATTER, event.sequence(), facts, seal, event.previous(), event.hash()));

        assertThat(new Trail(touched).flaw()).contains(new Flaw(3, Flaw.Kind.CHANGED));
    }

    @Test
    void anEventWithoutANoteHasNothingToErase() {
        var event = Event.first(MATTER, note(""), Salts.NONE);

        assertThat(event.erased()).isEqualTo(event);
        assertThat(event.seal().commitment()).isEmpty();
    }

    @Test
    void twoEventsWithTheSameWordsHaveDifferentCommitments() {
        assertThat(events(5))
                .extracting(event -> event.seal().commitment())
                .as("equal words are not seen to be equal")
                .doesNotHaveDuplicates();
    }

    @Test
    void theCommitmentIsTakenOverTheSaltAndTheWords() {
        assertThat(NoteSeal.of("受理", "00".repeat(31) + "01").commitment())
                .as("computed independently")
                .isEqualTo("d222a87f3afc471aa0cdb8ce3578d884c5c2fcc25c259c1b120225d9ad707720");
    }

    @Test
    void aStepThatRecordsWordsNeedsASeed() {
        assertThatIllegalStateException().isThrownBy(() -> Event.first(MATTER, note("受理"), Salts.NONE));
        assertThat(Salts.from("a secret seed")).asString().doesNotContain("secret");
    }

    @Test
    void aTrailCutOffIsDetectedByItsLastHash() {
        var whole = events(5);
        var cut = new Trail(whole.subList(0, 4));

        assertThat(cut.flaw()).isEmpty();
        assertThat(cut.events().getLast().hash()).isNotEqualTo(whole.getLast().hash());
    }

    @Test
    void everyRemovalReorderingAndInsertionIsDetected() {
        qt().withExamples(300)
                .forAll(
                        integers().between(0, 9),
                        integers().between(1, 5),
                        integers().between(1, 5))
                .checkAssert((one, apart, more) -> {
                    int other = one + apart;
                    var whole = events(other + more);

                    var removed = new ArrayList<>(whole);
                    removed.remove((int) one);
                    assertThat(new Trail(removed).flaw()).isPresent();

                    var swapped = new ArrayList<>(whole);
                    Collections.swap(swapped, one, other);
                    assertThat(new Trail(swapped).flaw()).isPresent();

                    var inserted = new ArrayList<>(whole);
                    inserted.add(other, whole.get(one));
                    assertThat(new Trail(inserted).flaw()).isPresent();
                });
    }

    @Test
    void twoWaysToSplitTextsIntoFieldsHaveDifferentHashes() {
        qt().withExamples(300)
                .forAll(
                        strings().basicLatinAlphabet().ofLengthBetween(0, 20),
                        strings().basicLatinAlphabet().ofLengthBetween(0, 20))
                .checkAssert((one, other) -> {
                    var whole = Event.first(MATTER, effects(List.of(one + other)), SALTS);
                    var halves = Event.first(MATTER, effects(List.of(one, other)), SALTS);

                    assertThat(whole.hash()).isNotEqualTo(halves.hash());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "身份证11010519491231002X不清晰, 身份证110********不清晰",
        "请致电13800138000联系, 请致电138********联系",
        "全角１３８００１３８０００也一样, 全角１３８********也一样",
        "账号6222021234567890128, 账号622********",
        "护照E12345678与EA1234567不符, 护照E********与E********不符",
        "通行证H1234567801照写成h12345678, 通行证H********照写成h********",
        "办件JY202603020000012-02照写, 办件JY202603020000012-02照写",
        "2026年3月2日前补交3份, 2026年3月2日前补交3份",
        "金额123456.78元, 金额123456.78元",
    })
    void aNoteMasksNumbersThatCouldIdentifyAPerson(String said, String noted) {
        assertThat(Event.first(MATTER, note(said), SALTS).note()).isEqualTo(noted);
    }

    @Test
    void theEventOfADestructionTellsOfAllErasedWords() {
        var events = new ArrayList<>(events(3));
        var list = UUID.randomUUID();
        var destroyed = events.getLast().destroyed(MONDAY.plusSeconds(9), list);
        events.replaceAll(Event::erased);
        assertThat(new Trail(events).flaw()).isPresent();

        events.add(destroyed);

        assertThat(new Trail(events).flaw()).isEmpty();
        assertThat(destroyed.effects()).containsExactly("list:" + list);
        assertThat(destroyed.before())
                .isEqualTo(destroyed.after())
                .isEqualTo(events.get(2).after());
        assertThat(destroyed.note()).isEmpty();
    }

    private static List<Event> events(int count) {
        var events = new ArrayList<Event>();
        events.add(Event.first(MATTER, eventDraft(0), SALTS));
        for (int i = 1; i < count; i++) {
            events.add(events.getLast().next(eventDraft(i), SALTS));
        }
        return events;
    }

    private static EventDraft eventDraft(int step) {
        return new EventDraft(
                MONDAY.plusSeconds(step),
                By.person(new PersonId(MATTER), Role.OFFICER),
                "accept",
                new Change("submitted", "under-way", "review"),
                List.of("stop:review", "start:determination"),
                Optional.of("acceptance-notice"),
                "受理");
    }

    private static EventDraft erasureOf(long sequence) {
        return effects("erase-note", List.of(Erasures.effect(sequence)));
    }

    private static EventDraft effects(List<String> effects) {
        return effects("a", effects);
    }

    private static EventDraft effects(String action, List<String> effects) {
        return new EventDraft(MONDAY, By.THE_SERVICE, action, new Change("b", "c", "d"), effects, Optional.empty(), "");
    }

    private static EventDraft note(String note) {
        return new EventDraft(
                MONDAY, By.THE_SERVICE, "a", new Change("b", "c", "d"), List.of(), Optional.empty(), note);
    }

    private static Event with(Event event, Instant at, Optional<PersonId> actor, String action, String note) {
        return new Event(
                event.matter(),
                event.sequence(),
                new EventDraft(
                        at,
                        new By(actor, event.role()),
                        action,
                        event.facts().change(),
                        event.effects(),
                        event.paper(),
                        note),
                event.seal(),
                event.previous(),
                event.hash());
    }
}
