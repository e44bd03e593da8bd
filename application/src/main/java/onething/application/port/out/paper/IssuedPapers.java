package onething.application.port.out.paper;

import java.util.Set;
import onething.domain.bundle.BundleId;
import onething.domain.code.PaperCode;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The papers that were issued. They are stored together with the action that issues them, see
/// [onething.application.port.out.matter.Matters#save] and [onething.application.port.out.bundle.Bundles#submit],
/// and never change.
public interface IssuedPapers {

    Mono<Paper> find(PaperId id);

    Mono<Paper> findByNumber(PaperNumber number);

    /// The papers of a matter, the first issued first.
    Flux<Paper> of(MatterId matter);

    /// The papers of these matters, the first issued first, in one statement.
    Flux<Paper> ofMatters(Set<MatterId> matters);

    /// All papers of a bundle and of its matters, the first issued first.
    Flux<Paper> of(BundleId bundle);

    /// The papers with these codes in the matters that the applicant filed.
    Flux<Paper> of(PersonId applicant, Set<PaperCode> codes);

    /// The papers with these codes in the matters whose form names a person by this number, of any applicant.
    /// Nothing of a report (举报).
    Flux<Paper> naming(IdCardNumber number, Set<PaperCode> codes);

    /// The papers with these numbers, without what they say, so that a list costs little.
    Flux<Summary> summaries(Set<PaperNumber> numbers);

    /// The rendered paper without a seal; empty until this format was first asked for.
    Mono<PaperFile> file(PaperId id, PaperFormat format);

    /// The sealed paper; empty until it is sealed. See [SealQueue#keep].
    Mono<PaperFile> sealed(PaperId id, PaperFormat format);

    /// Keeps the rendered paper, and gives the one that is kept: if two callers render at the same time, the first
    /// one stays.
    Mono<PaperFile> keep(PaperId id, PaperFormat format, PaperFile rendered);

    record Summary(PaperId id, PaperNumber number, PaperRecipient to) {}
}
