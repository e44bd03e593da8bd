package onething.domain.paper;

import onething.domain.bundle.ReceiptCode;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;

/// What a paper gets when it is issued: its identity, and the code that proves it.
///
/// @param verification the address of the page that checks papers
/// @param promise      that the log will have the events behind the paper
public record Issuance(PaperId id, ReceiptCode proof, String verification, Signed<InclusionPromise> promise) {

    /// The address that a QR code holds. Numbers and codes need no escapes.
    String link(PaperNumber number) {
        return verification + "?number=" + number + "&code=" + proof.shown();
    }
}
