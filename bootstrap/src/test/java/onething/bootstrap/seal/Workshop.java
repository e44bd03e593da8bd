package onething.bootstrap.seal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import onething.application.port.out.paper.PaperRenderer;
import onething.application.port.out.paper.PaperSealer;
import onething.application.port.out.paper.PaperSealer.SealedFiles;
import onething.application.port.out.paper.PaperSealer.Signatures;
import onething.application.port.out.paper.PaperSealer.Unsigned;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.Seals.Wanted;
import onething.application.port.out.paper.TimeStamps;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.bundle.ReceiptCode;
import onething.domain.code.PaperCode;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.Proof;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.party.PersonId;
import onething.persistence.papers.seal.SealTrust;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Seals a paper by hand, step by step, with the service's own sealer.
///
/// @param stamps the authority that stamps the signatures
/// @param trust  whom the sealer trusts
record Workshop(Seals seals, TimeStamps stamps, SealTrust trust) {

    static final String OFFICE = "揭阳市人力资源和社会保障局";

    private static final Instant AT = Instant.parse("2026-12-08T02:30:05Z");
    private static final Map<SealTrust, AnnotationConfigApplicationContext> PAPERS = new ConcurrentHashMap<>();

    SealedFiles sealed() {
        var seal = seal();
        var unsigned = unsigned(seal);
        var signatures =
                signatures(seal, unsigned.pdf().digest(), unsigned.ofd().digest());
        return requireNonNull(sealer().finish(unsigned, seal, signatures).block())
                .files();
    }

    OfficeSeal seal() {
        return requireNonNull(seals.of(OFFICE).block());
    }

    Signatures signatures(OfficeSeal seal, byte[] pdf, byte[] ofd) {
        return new Signatures(stamped(seal, PaperFormat.PDF, pdf), stamped(seal, PaperFormat.OFD, ofd));
    }

    private byte[] stamped(OfficeSeal seal, PaperFormat format, byte[] digest) {
        var signature = signature(seal, format, digest);
        var query = requireNonNull(sealer().ask(format, signature).block());
        var answer = requireNonNull(stamps.answer(query).block());
        return requireNonNull(sealer().stamp(format, signature, query, answer).block());
    }

    byte[] signature(OfficeSeal seal, PaperFormat format, byte[] digest) {
        return requireNonNull(seals.sign(new Wanted(paper().id().value(), seal, format, digest, AT))
                .block());
    }

    Unsigned unsigned(OfficeSeal seal) {
        var renderer = papers().getBean(PaperRenderer.class);
        var pdf = requireNonNull(renderer.render(paper(), Map.of()).block());
        var ofd = requireNonNull(renderer.ofd(paper(), pdf).block());
        return requireNonNull(sealer().prepare(paper(), pdf, ofd, seal, AT).block());
    }

    PaperSealer sealer() {
        return papers().getBean(PaperSealer.class);
    }

    private AnnotationConfigApplicationContext papers() {
        return PAPERS.computeIfAbsent(trust, trusted -> {
            var papers = new AnnotationConfigApplicationContext();
            papers.registerBean(SealTrust.class, () -> trusted);
            papers.scan("onething.persistence.papers");
            papers.refresh();
            return papers;
        });
    }

    private static Paper paper() {
        var number = PaperNumber.of(BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 1), 1);
        return new Paper(
                new PaperId(UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b06")),
                number,
                new ReceiptCode("7K3QM9XF2B"),
                new PaperCode("recognition-decision"),
                PaperRecipient.APPLICANT,
                new BundleId(UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b07")),
                Optional.empty(),
                new PersonId(UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b08")),
                false,
                Instant.parse("2026-12-08T02:30:00Z"),
                new PaperContent(
                        "认定工伤决定书",
                        "编号：" + number,
                        List.of(new Paragraph("认定工伤。")),
                        OFFICE,
                        "2026年12月8日",
                        Proof.NONE,
                        true));
    }
}
