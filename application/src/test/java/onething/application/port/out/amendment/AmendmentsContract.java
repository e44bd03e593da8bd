package onething.application.port.out.amendment;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.RefusedWith;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Decision;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.amendment.AmendmentStage;
import onething.domain.amendment.ValueEdit;
import onething.domain.code.GuideCode;
import onething.domain.guide.GuideId;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.refusal.Refusal.AmendmentOpen;
import onething.domain.refusal.Refusal.AmendmentOutdated;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Text;
import onething.domain.text.Verbatim;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [Amendments] promises. Each test has a guide of its own.
public interface AmendmentsContract {

    Source ARTICLE = new Source(Provenance.STATUTE, "新条例 第六十条");
    LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /// A guide that can be published, and that no other test has.
    Map<String, Verbatim> filesOf(GuideId version);

    Amendments amendments();

    @Test
    default void anAmendmentIsFoundAsItWasStored() {
        var guide = aGuide();
        var opened = opened(guide);
        var changed = amendments()
                .save(opened.map(AmendmentsContract::edited), madeBySomebody())
                .block();
        var submitted = amendments()
                .save(changed.map(each -> each.submit(somebody(), TODAY)), madeBySomebody())
                .block();
        var back = amendments()
                .save(submitted.map(each -> each.giveBack(decision())), madeBySomebody())
                .block();

        assertThat(back.version()).isEqualTo(3);
        assertThat(amendments().find(opened.value().id()).block()).isEqualTo(back);
        assertThat(amendments().of(guide).collectList().block()).containsExactly(back);
        assertThat(amendments().find(UUID.randomUUID()).blockOptional()).isEmpty();
    }

    @Test
    default void aGuideHasOneOpenAmendmentAndAnotherOnceItHasEnded() {
        var guide = aGuide();
        var first = opened(guide);

        amendments()
                .open(anAmendment(guide))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new AmendmentOpen(first.value().id())));
        amendments()
                .save(first.map(each -> each.discard(decision())), madeBySomebody())
                .block();

        assertThat(opened(guide).value().id()).isNotEqualTo(first.value().id());
        assertThat(amendments().of(guide).count().block()).isEqualTo(2);
    }

    @Test
    default void ofTwoWhoBeginAtOnceOneIsRefused() {
        var guide = aGuide();

        var outcomes = Flux.range(0, 8)
                .flatMap(_ ->
                        amendments().open(anAmendment(guide)).map(_ -> "opened").onErrorResume(RefusedWith::kind))
                .collectList()
                .block();

        assertThat(outcomes).hasSize(8).containsOnlyOnce("opened").containsOnly("opened", "AmendmentOpen");
    }

    @Test
    default void ofTwoWhoChangeItAtOnceOneIsRefused() {
        var opened = opened(aGuide());

        var outcomes = Flux.range(0, 8)
                .flatMap(_ -> amendments()
                        .save(opened.map(AmendmentsContract::edited), madeBySomebody())
                        .map(_ -> "saved")
                        .onErrorResume(RefusedWith::kind))
                .collectList()
                .block();

        assertThat(outcomes).hasSize(8).containsOnlyOnce("saved").containsOnly("saved", "ChangedMeanwhile");
        amendments()
                .save(opened, madeBySomebody())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));
    }

    @Test
    default void anApprovedAmendmentAndItsVersionAreStoredTogether() {
        var guide = aGuide();
        var approved = opened(guide).map(AmendmentsContract::approved);
        var files = filesOf(approved.value().version());

        var published = amendments().publish(approved, madeBySomebody(), files).block();

        assertThat(amendments().find(approved.value().id()).block()).isEqualTo(published);
        var second = opened(guide).map(AmendmentsContract::approved);
        amendments()
                .publish(second, madeBySomebody(), files)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new AmendmentOutdated(2)));
        assertThat(amendments().find(second.value().id()).block().value().stage())
                .as("neither is stored alone")
                .isEqualTo(AmendmentStage.EDITING);
    }

    @Test
    default void aWithdrawnVersionKeepsItsNumber() {
        var guide = aGuide();
        assertThat(amendments().highestVersion(guide).block()).isZero();
        var approved = opened(guide).map(AmendmentsContract::approved);
        var version = approved.value().version();
        var published = amendments()
                .publish(approved, madeBySomebody(), filesOf(version))
                .block();

        var asked = amendments()
                .save(published.map(each -> each.askWithdrawal(decision(), version, TODAY)), madeBySomebody())
                .block();
        var withdrawn = amendments()
                .save(asked.map(each -> each.withdraw(decision(), version, TODAY)), madeBySomebody())
                .block();

        assertThat(withdrawn.value().stage()).isEqualTo(AmendmentStage.WITHDRAWN);
        assertThat(amendments().find(withdrawn.value().id()).block()).isEqualTo(withdrawn);
        assertThat(amendments().highestVersion(guide).block()).isEqualTo(2);
    }

    @Test
    default void aVersionIsNotWithdrawnBesideAnOpenAmendment() {
        var guide = aGuide();
        var approved = opened(guide).map(AmendmentsContract::approved);
        var version = approved.value().version();
        var published = amendments()
                .publish(approved, madeBySomebody(), filesOf(version))
                .block();
        var open = opened(guide);

        amendments()
                .save(published.map(each -> each.askWithdrawal(decision(), version, TODAY)), madeBySomebody())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new AmendmentOpen(open.value().id())));
    }

    private Versioned<Amendment> opened(GuideCode guide) {
        return amendments().open(anAmendment(guide)).block();
    }

    private static GuideCode aGuide() {
        return new GuideCode("guide-" + UUID.randomUUID());
    }

    private static Amendment anAmendment(GuideCode guide) {
        return Amendment.open(UUID.randomUUID(), new GuideId(guide, 1), 2, madeBySomebody());
    }

    private static Amendment edited(Amendment amendment) {
        var edit = new ValueEdit(
                "/title", AmendableValue.Kind.WORDS, "旧名", new Text("新名"), ARTICLE, new Text("更名"), madeBySomebody());
        var force = new InForce(TODAY.plusDays(1), AppliesTo.RUNNING_CASES, List.of(), ARTICLE);
        return amendment.edit(edit).schedule(force, somebody());
    }

    private static Amendment approved(Amendment amendment) {
        return edited(amendment).submit(somebody(), TODAY).approve(decision(), TODAY);
    }

    private static Decision decision() {
        return new Decision(madeBySomebody(), new Text("请再核对"));
    }

    private static Mark madeBySomebody() {
        return new Mark(somebody(), MONDAY_MORNING);
    }
}
