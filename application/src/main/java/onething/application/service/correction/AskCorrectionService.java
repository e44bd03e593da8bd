package onething.application.service.correction;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.correction.AskCorrection;
import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.out.Ids;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.Corrections.Settled;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.signin.Secrets;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.RetryOnConflict;
import onething.domain.bundle.Bundle;
import onething.domain.correction.Correctable;
import onething.domain.correction.Correction;
import onething.domain.correction.Correction.Request;
import onething.domain.correction.Correction.Ruling;
import onething.domain.form.Answers.Answer;
import onething.domain.matter.ActionContext;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.party.Role;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.AnswersInvalid;
import onething.domain.signin.Secret;
import onething.domain.text.Text;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [AskCorrection].
public final class AskCorrectionService implements AskCorrection {

    private final Access access;
    private final Matters matters;
    private final Corrections corrections;
    private final ActionContexts contexts;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    public AskCorrectionService(
            Access access,
            Matters matters,
            Corrections corrections,
            ActionContexts contexts,
            Secrets secrets,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.matters = matters;
        this.corrections = corrections;
        this.contexts = contexts;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<List<CorrectionDetails>> ask(Command command) {
        return access.principalsBundle(command.who(), command.bundle())
                .map(Versioned::value)
                .flatMap(bundle -> concerned(command, bundle))
                .map(concerned -> fitting(command, concerned))
                .flatMap(concerned -> concerned.getFirst().correctable().field().correctedAlone()
                        ? corrected(command, concerned)
                        : asked(command, concerned))
                .retryWhen(RetryOnConflict.ifTheMatterWentOn());
    }

    /// Gives the matters of the bundle that use the field; a draft has none yet.
    private Mono<List<Concerned>> concerned(Command command, Bundle bundle) {
        return matters.of(bundle.id())
                .concatMap(found -> contexts.of(found.value().matter().file())
                        .flatMap(context -> Mono.justOrEmpty(
                                Correctable.of(found.value().matter(), bundle, command.field(), context)
                                        .map(correctable -> new Concerned(found, bundle, context, correctable)))))
                .collectList();
    }

    private static List<Concerned> fitting(Command command, List<Concerned> concerned) {
        if (concerned.isEmpty()) {
            throw refused("/field", "unknown-field", "只有已经提交的申请里填写过的内容可以申请更正；草稿可以直接修改");
        }
        if (command.reason().isBlank()) {
            throw refused("/reason", "required", "请写明更正的原因");
        }
        var first = concerned.getFirst();
        var faults = first.correctable().faults(first.wanted(command), first.context());
        if (!faults.isEmpty()) {
            throw new AnswersInvalid(faults).refused();
        }
        var otherwise = concerned.stream()
                .filter(each -> !each.correctable().has(each.wanted(command)))
                .toList();
        if (otherwise.isEmpty()) {
            throw refused("/value", "unchanged", "记录的就是这一内容，无需更正");
        }
        return otherwise;
    }

    private static RuntimeException refused(String path, String rule, String detail) {
        return new AnswersInvalid(List.of(new Fault(path, rule, detail))).refused();
    }

    private Mono<List<CorrectionDetails>> asked(Command command, List<Concerned> concerned) {
        return waiting(command, concerned)
                .flatMapMany(corrections::ask)
                .collectList()
                .map(stored -> stored.stream()
                        .map(correction -> details(correction, concerned))
                        .sorted(Comparator.comparing(
                                details -> details.file().number().ordinal()))
                        .toList());
    }

    private static CorrectionDetails details(Versioned<Correction> stored, List<Concerned> concerned) {
        return concerned.stream()
                .filter(each -> each.file().id().equals(stored.value().matter()))
                .findFirst()
                .map(each -> CorrectionDetails.forItsOwner(
                        stored, each.file(), each.context().bundle()))
                .orElseThrow();
    }

    /// Corrects at once: contact details are for the caller to decide.
    private Mono<List<CorrectionDetails>> corrected(Command command, List<Concerned> concerned) {
        return FreshProof.required(command.provenAt(), clock)
                .then(Mono.defer(() -> Flux.fromIterable(concerned)
                        .concatMap(each -> secrets.draw().map(salt -> corrected(command, each, salt)))
                        .collectList()))
                .delayUntil(corrections::settle)
                .map(settled ->
                        settled.stream().map(each -> details(each, concerned)).toList());
    }

    private Settled corrected(Command command, Concerned one, Secret salt) {
        var by = command.who().id();
        var ruling =
                new Ruling(true, by, Role.APPLICANT, Text.NONE, one.context().now());
        var correction = asked(command, one, salt).ruled(one.correctable().kept(), ruling);
        return new Settled(correction, Optional.empty(), one.found().map(record -> step(correction, one, record)));
    }

    private static MatterChange step(Correction correction, Concerned one, MatterRecord record) {
        return record.matter()
                .correct(
                        correction.request().field(),
                        correction.request().wanted(),
                        correction.note(one.correctable().field()),
                        correction.request().applicant(),
                        Role.APPLICANT,
                        one.context(),
                        record.last())
                .withSearchTerms(one.bundle(), one.context().bundle());
    }

    private static CorrectionDetails details(Settled settled, List<Concerned> concerned) {
        return details(new Versioned<>(settled.correction(), 0), concerned);
    }

    private Mono<List<Correction>> waiting(Command command, List<Concerned> concerned) {
        return Flux.fromIterable(concerned)
                .concatMap(each -> secrets.draw().map(salt -> asked(command, each, salt)))
                .collectList();
    }

    private Correction asked(Command command, Concerned one, Secret salt) {
        return new Correction(
                ids.next(),
                one.file().id(),
                new Request(
                        command.who().id(),
                        command.field(),
                        one.wanted(command),
                        command.reason(),
                        one.context().now()),
                one.correctable().kept(),
                salt.value(),
                Optional.empty());
    }

    /// A matter that uses the field.
    private record Concerned(
            Versioned<MatterRecord> found, Bundle bundle, ActionContext context, Correctable correctable) {

        MatterFile file() {
            return found.value().matter().file();
        }

        Answer wanted(Command command) {
            return correctable.tidied(command.wanted());
        }
    }
}
