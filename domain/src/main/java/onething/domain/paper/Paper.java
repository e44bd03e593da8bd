package onething.domain.paper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.ReceiptCode;
import onething.domain.code.PaperCode;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;

/// 文书: a paper that was issued. Nothing in it ever changes.
///
/// @param proof        the code that proves, beside the number, that somebody holds the paper
/// @param matter       empty for a paper of the whole bundle
/// @param applicant    the applicant of the bundle
/// @param showsNumbers whether it shows numbers that are masked elsewhere, such as an identity number
/// @param issued       truncated to microseconds, as it is stored
public record Paper(
        PaperId id,
        PaperNumber number,
        ReceiptCode proof,
        PaperCode code,
        PaperRecipient to,
        BundleId bundle,
        Optional<MatterId> matter,
        PersonId applicant,
        boolean showsNumbers,
        Instant issued,
        PaperContent content) {

    public Paper {
        issued = issued.truncatedTo(ChronoUnit.MICROS);
    }

    public boolean isForApplicant() {
        return to == PaperRecipient.APPLICANT;
    }
}
