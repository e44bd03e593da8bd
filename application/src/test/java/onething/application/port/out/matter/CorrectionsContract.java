package onething.application.port.out.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.anOffice;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Corrections.Found;
import onething.application.port.out.matter.Corrections.Settled;
import onething.domain.correction.Correction;
import onething.domain.correction.Correction.Request;
import onething.domain.correction.Correction.Ruling;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [Corrections] promises.
public interface CorrectionsContract {

    FieldPath NAME = FieldPath.of("worker.name");

    Bundles bundles();

    Matters matters();

    Corrections corrections();

    @Test
    default void storesAndReturnsEveryKindOfAnswer() {
        var matter = aMatter().after().file();
        var asked = Stream.of(
                        new Answer.Text("李娜·🙂"),
                        new Answer.Number(new BigDecimal("12345678901234.50")),
                        new Answer.Flag(true),
                        new Answer.Choices(List.of("hand", "arm")))
                .map(answer -> correction(matter.id(), matter.applicant(), fieldFor(answer), answer))
                .toList();

        corrections()
                .ask(asked)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(stored -> corrections().find(stored.value().id()))
                .map(found -> {
                    assertThat(found.version()).isZero();
                    return found.value();
                })
                .collectList()
                .as(StepVerifier::create)
                .assertNext(found -> assertThat(found).containsExactlyInAnyOrderElementsOf(asked))
                .verifyComplete();
    }

    @Test
    default void aNewRequestReplacesAWaitingOne() {
        var matter = aMatter().after().file();
        var first = ask(correction(matter.id(), matter.applicant(), NAME, new Answer.Text("李那")));

        var second = ask(correction(matter.id(), matter.applicant(), NAME, new Answer.Text("李娜")));

        assertThat(second.value().id()).isEqualTo(first.value().id());
        assertThat(second.version()).isEqualTo(1);
        assertThat(corrections().find(first.value().id()).block()).isEqualTo(second);
        assertThat(own(matter.applicant(), Optional.empty(), 20).items()).hasSize(1);
    }

    @Test
    default void aDecisionIsStoredWithTheChangedMatter() {
        var change = aMatter();
        var waiting = ask(correction(change));
        var after = next(change, underWay());
        var ruled = accepted(waiting.value());

        settle(ruled, Optional.of(0L), new Versioned<>(after, 0)).verifyComplete();

        assertThat(corrections().find(ruled.id()).block()).isEqualTo(new Versioned<>(ruled, 1));
        assertThat(requireNonNull(matters().find(idOf(change)).block()).value().last())
                .isEqualTo(after.event());
        var again = ask(correction(change));
        assertThat(again.value().id()).as("what was decided stays").isNotEqualTo(ruled.id());
    }

    @Test
    default void aCorrectionDecidedAtOnceIsAddedWithItsDecision() {
        var change = aMatter();
        var ruled = accepted(correction(change));

        settle(ruled, Optional.empty(), new Versioned<>(next(change, underWay()), 0))
                .verifyComplete();

        assertThat(corrections().find(ruled.id()).block()).isEqualTo(new Versioned<>(ruled, 0));
    }

    @Test
    default void ofDecisionsOnTwoMattersBothAreStoredOrNone() {
        var one = aMatter();
        var other = aMatter();
        var ofOne = accepted(correction(one));
        var ofOther = accepted(correction(other));

        corrections()
                .settle(List.of(
                        new Settled(ofOne, Optional.empty(), new Versioned<>(next(one, underWay()), 0)),
                        new Settled(ofOther, Optional.empty(), new Versioned<>(next(other, underWay()), 7))))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(0)));

        assertThat(corrections().find(ofOne.id()).blockOptional()).isEmpty();
        assertThat(requireNonNull(matters().find(idOf(one)).block()).version()).isZero();
    }

    @Test
    default void aRequestChangedMeanwhileIsNotDecided() {
        var change = aMatter();
        var read = ask(correction(change));
        ask(correction(change.after().file().id(), change.after().file().applicant(), NAME, new Answer.Text("李那")));

        settle(accepted(read.value()), Optional.of(0L), new Versioned<>(next(change, underWay()), 0))
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));

        assertThat(requireNonNull(matters().find(idOf(change)).block()).version())
                .isZero();
    }

    @Test
    default void ofTwentyDecisionsAtOnceOneIsStored() {
        var change = aMatter();
        var waiting = ask(correction(change));
        var after = new Versioned<>(next(change, underWay()), 0);

        var stored = Flux.range(0, 20)
                .flatMap(
                        _ -> corrections()
                                .settle(List.of(new Settled(accepted(waiting.value()), Optional.of(0L), after)))
                                .thenReturn(1)
                                .onErrorReturn(0),
                        20)
                .reduce(0, Integer::sum)
                .block();

        assertThat(stored).isEqualTo(1);
        assertThat(matters().trail(idOf(change)).count().block()).isEqualTo(2);
    }

    @Test
    default void ownCorrectionsComeTheLatestFirst() {
        var file = aMatter().after().file();
        var asked = IntStream.range(0, 5)
                .mapToObj(i -> ask(at(
                        i,
                        correction(
                                file.id(), file.applicant(), FieldPath.of("worker.field" + i), new Answer.Text("x")))))
                .toList();

        var first = own(file.applicant(), Optional.empty(), 3);
        var second = own(file.applicant(), first.next(), 3);

        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(Found::correction))
                .containsExactlyElementsOf(asked.reversed());
        assertThat(first.items().getFirst().file()).isEqualTo(file);
        assertThat(first.total()).isEqualTo(5);
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void theDeskListsTheOfficesRequestsOfItsDistrictInTheirOrder() {
        var office = anOffice();
        var here = aMatterOf(office, RONGCHENG);
        var elsewhere = aMatterOf(office, new DistrictCode("445281"));
        var later = ask(at(2, correction(here)));
        var earlier = ask(at(1, correction(elsewhere)));
        var decided = ask(at(0, correction(aMatterOf(office, RONGCHENG))));
        corrections()
                .settle(List.of(new Settled(
                        accepted(decided.value()),
                        Optional.of(0L),
                        new Versioned<>(next(stepOf(decided.value().matter()), underWay()), 0))))
                .block();

        assertThat(waiting(office, RONGCHENG)).containsExactly(later);
        assertThat(waiting(office, new DistrictCode("445200"))).containsExactly(earlier, later);
        assertThat(waiting(new OfficeCode("nobodys"), RONGCHENG)).isEmpty();
    }

    @Test
    default void aCursorOfAnotherListingIsRefused() {
        corrections()
                .of(new PersonId(UUID.randomUUID()), Optional.of("garbage"), 20)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    private List<Versioned<Correction>> waiting(OfficeCode office, DistrictCode district) {
        return requireNonNull(corrections()
                        .waiting(office, district, Optional.empty(), 20)
                        .block())
                .items()
                .stream()
                .map(Found::correction)
                .toList();
    }

    private Page<Found> own(PersonId applicant, Optional<String> after, int limit) {
        return requireNonNull(corrections().of(applicant, after, limit).block());
    }

    private Versioned<Correction> ask(Correction asked) {
        return requireNonNull(corrections().ask(List.of(asked)).blockLast());
    }

    private StepVerifier.FirstStep<Void> settle(
            Correction correction, Optional<Long> version, Versioned<MatterChange> change) {
        return corrections()
                .settle(List.of(new Settled(correction, version, change)))
                .as(StepVerifier::create);
    }

    private MatterChange stepOf(MatterId id) {
        var record = requireNonNull(matters().find(id).block()).value();
        return new MatterChange(record.matter(), record.last(), false);
    }

    private static FieldPath fieldFor(Answer answer) {
        return FieldPath.of("worker.of" + answer.getClass().getSimpleName());
    }

    private static Correction correction(MatterChange change) {
        var file = change.after().file();
        return correction(file.id(), file.applicant(), NAME, new Answer.Text("李娜"));
    }

    private static Correction correction(MatterId matter, PersonId applicant, FieldPath field, Answer wanted) {
        return new Correction(
                UUID.randomUUID(),
                matter,
                new Request(applicant, field, wanted, new Text("打错了一个字"), MONDAY_MORNING),
                Optional.of(new Answer.Text("李哪")),
                "c2FsdA",
                Optional.empty());
    }

    private static Correction at(int minutes, Correction correction) {
        var request = correction.request();
        return new Correction(
                correction.id(),
                correction.matter(),
                new Request(
                        request.applicant(),
                        request.field(),
                        request.wanted(),
                        request.reason(),
                        request.at().plusSeconds(60L * minutes)),
                correction.kept(),
                correction.salt(),
                correction.ruling());
    }

    private static Correction accepted(Correction waiting) {
        return waiting.ruled(
                Optional.empty(),
                new Ruling(true, new PersonId(UUID.randomUUID()), Role.OFFICER, new Text("与身份证一致"), MONDAY_MORNING));
    }

    private static MatterId idOf(MatterChange change) {
        return change.after().file().id();
    }

    private MatterChange aMatter() {
        return aMatterOf(StoredFixtures.WORK_INJURY, RONGCHENG);
    }

    private MatterChange aMatterOf(OfficeCode office, DistrictCode district) {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW), List.of(), office, district);
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change;
    }
}
