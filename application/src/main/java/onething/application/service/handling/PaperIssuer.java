package onething.application.service.handling;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.out.Ids;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.signin.Secrets;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.ReceiptCode;
import onething.domain.guide.BundleGuide;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.matter.action.ActionInput;
import onething.domain.paper.ActionPaper;
import onething.domain.paper.Issuance;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperId;
import onething.domain.paper.SubmissionPapers;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Writes the papers that actions and submissions issue. They are stored together with the action.
public final class PaperIssuer {

    private final Bundles bundles;
    private final Ids ids;
    private final Secrets secrets;
    private final LogKeyring log;
    private final String verification;

    /// @param verification the address of the page that checks papers
    public PaperIssuer(Bundles bundles, Ids ids, Secrets secrets, LogKeyring log, String verification) {
        this.bundles = bundles;
        this.ids = ids;
        this.secrets = secrets;
        this.log = log;
        this.verification = verification;
    }

    /// Gives the papers of the steps, which belong to one bundle. The bundle is read only if there is a paper to
    /// write.
    public Mono<List<Paper>> issue(List<Step> steps) {
        var issuing = steps.stream()
                .filter(step ->
                        ActionPaper.template(step.change(), step.context()).isPresent())
                .toList();
        return issuing.isEmpty()
                ? Mono.just(List.of())
                : submitted(issuing.getFirst().before().file().bundle())
                        .flatMap(bundle -> Flux.fromIterable(issuing)
                                .concatMap(step -> issued(step, bundle))
                                .collectList());
    }

    /// Gives what the paper of the step would say; empty if it issues none.
    public Mono<PaperContent> preview(Step step) {
        return ActionPaper.template(step.change(), step.context()).isEmpty()
                ? Mono.empty()
                : submitted(step.before().file().bundle())
                        .flatMap(bundle -> Mono.justOrEmpty(paper(step, bundle).preview()));
    }

    /// Gives the papers of a submission. Those about the same events share one signed promise.
    public Mono<List<Paper>> issue(Bundle.Submitted bundle, BundleGuide guide, List<MatterChange> received) {
        var files = received.stream().map(change -> change.after().file()).toList();
        var papers = new SubmissionPapers(bundle, guide, files);
        return Flux.fromIterable(papers.subjects())
                .distinct()
                .concatMap(of -> log.promise(behind(of, received)).map(promise -> Map.entry(of, promise)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMapMany(promises -> Flux.fromIterable(papers.subjects())
                        .concatMap(of -> issuance(requireNonNull(promises.get(of)))))
                .collectList()
                .map(issuances -> papers.issued(issuances.iterator()::next));
    }

    /// A paper of one matter names no event of another: it would tell that there is another one.
    private static List<String> behind(Optional<MatterFile> of, List<MatterChange> received) {
        return received.stream()
                .filter(change -> of.isEmpty()
                        || change.after().file().id().equals(of.get().id()))
                .map(change -> change.event().hash())
                .toList();
    }

    private Mono<Paper> issued(Step step, Bundle.Submitted bundle) {
        return log.promise(List.of(step.change().event().hash()))
                .flatMap(this::issuance)
                .flatMap(issuance -> Mono.justOrEmpty(paper(step, bundle).issued(issuance)));
    }

    private static ActionPaper paper(Step step, Bundle.Submitted bundle) {
        return new ActionPaper(step.before(), step.change(), step.input(), step.context(), bundle);
    }

    private Mono<Issuance> issuance(Signed<InclusionPromise> promise) {
        return secrets.draw()
                .map(secret ->
                        new Issuance(new PaperId(ids.next()), ReceiptCode.of(secret.value()), verification, promise));
    }

    private Mono<Bundle.Submitted> submitted(BundleId id) {
        return bundles.find(id)
                .map(Versioned::value)
                .cast(Bundle.Submitted.class)
                .single();
    }

    /// A step on a matter that is about to be stored.
    public record Step(Matter before, MatterChange change, ActionInput input, ActionContext context) {}
}
